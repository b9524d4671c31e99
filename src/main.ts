import { boot } from './ui/app/boot.tsx';

const root = document.getElementById('app');
if (root) void boot(root);
