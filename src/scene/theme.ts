/**
 * A theme is a record of colours; the layers are pure functions of it. Thematic colours come
 * from the Okabe-Ito set, which stays apart under the three common colour-vision deficiencies
 * (Okabe and Ito, Color Universal Design, 2008), adjusted in lightness per theme.
 */
export interface Theme {
  id: 'light' | 'dark';
  sea: string;
  land: string;
  ukraine: string;
  water: string;
  border: string;
  oblastBorder: string;
  neighbourBorder: string;
  label: string;
  labelSoft: string;
  labelWater: string;
  halo: string;
  occupied: string;
  occupiedOpacity: number;
  line: string;
  lineCasing: string;
  disputed: string;
  /** Newly occupied, and no longer occupied or held by Ukraine beyond its border. */
  gained: string;
  lost: string;
  place: string;
  selection: string;
  /** One colour a proposal, in their order; provisions differ by texture and label. */
  proposals: readonly string[];
  /** Symbol colours: background and figure. */
  symbol: string;
  symbolFigure: string;
  /** Paper and ink of exports. */
  paper: string;
  ink: string;
  inkSoft: string;
}

export const lightTheme: Theme = {
  id: 'light',
  sea: '#cfdde6',
  land: '#e9e8e3',
  ukraine: '#faf9f5',
  water: '#a9c4d4',
  border: '#5b5f66',
  oblastBorder: '#a3a6a8',
  neighbourBorder: '#b3b2ab',
  label: '#22262b',
  labelSoft: '#55595f',
  labelWater: '#3d6a85',
  halo: '#ffffff',
  occupied: '#d55e00',
  occupiedOpacity: 0.3,
  line: '#8f2d00',
  lineCasing: '#ffffff',
  disputed: '#8f2d00',
  gained: '#b3004b',
  lost: '#00567a',
  place: '#14181c',
  selection: '#005a9c',
  proposals: ['#0063a6', '#6b3fa0', '#00704f', '#3d4349', '#5c5300', '#3a4a9f', '#005f66'],
  symbol: '#1d2a33',
  symbolFigure: '#ffffff',
  paper: '#ffffff',
  ink: '#16191d',
  inkSoft: '#4a4f55',
};

export const darkTheme: Theme = {
  id: 'dark',
  sea: '#10202b',
  land: '#22272b',
  ukraine: '#30363b',
  water: '#1d3a4b',
  border: '#b6bcc2',
  oblastBorder: '#666d73',
  neighbourBorder: '#4a5055',
  label: '#f2f4f5',
  labelSoft: '#bcc3c9',
  labelWater: '#8fbcd6',
  halo: '#15181b',
  occupied: '#f0762a',
  occupiedOpacity: 0.34,
  line: '#ffb27a',
  lineCasing: '#15181b',
  disputed: '#ffb27a',
  gained: '#ff6ea6',
  lost: '#7fd0f2',
  place: '#ffffff',
  selection: '#7cc4ff',
  proposals: ['#6bbcf5', '#c9a5f0', '#4fd0a5', '#d3d8dd', '#d9cc5a', '#a3b4ff', '#6fd3da'],
  symbol: '#f2f4f5',
  symbolFigure: '#15181b',
  paper: '#15181b',
  ink: '#f2f4f5',
  inkSoft: '#b9c0c6',
};
