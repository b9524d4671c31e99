import { settlementLabel } from '../../scene/settlement-label.ts';
import { useStore } from '../app/context.ts';

/** A settlement's name in the interface's language, and in the other script beside it. */
export function SettlementName({ name }: { name: string }) {
  const { language } = useStore().text.value.scene;
  const label = settlementLabel(name, language);
  return (
    <>
      <strong>{label.name}</strong> <span lang={language === 'uk' ? 'en' : 'uk'}>{label.other}</span>
    </>
  );
}
