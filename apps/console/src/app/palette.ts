/** The colours of both themes; antd takes them as tokens, our own style sheet as variables. */
export interface Palette {
  accent: string;
  bar: string;
  ground: string;
  surface: string;
  raised: string;
  line: string;
  lineSoft: string;
  text: string;
  muted: string;
  adverse: string;
  adverseSoft: string;
  good: string;
  warn: string;
  hover: string;
  /** Behind what is chosen, and behind quiet notices. */
  chosen: string;
  goodSoft: string;
  warnSoft: string;
  grade: Record<'AA' | 'A' | 'B' | 'C' | 'D', string>;
  onGrade: string;
}

/** White letters on these give 4.8 or more. */
export const light: Palette = {
  accent: '#0f4c81',
  bar: '#0c3f6d',
  ground: '#f3f5f7',
  surface: '#ffffff',
  raised: '#ffffff',
  line: '#d5dae0',
  lineSoft: '#e8ebef',
  text: '#1b2530',
  muted: '#5a6673',
  adverse: '#b8161e',
  adverseSoft: '#fdf0f0',
  good: '#1f7a3d',
  warn: '#8a5a00',
  hover: '#f2f6fa',
  chosen: '#e3eef8',
  goodSoft: '#e9f5ed',
  warnSoft: '#fdf6e6',
  grade: { AA: '#8a6800', A: '#1f7a3d', B: '#1b62b5', C: '#b34700', D: '#b8161e' },
  onGrade: '#ffffff',
};

/** Dark letters on these give 6 or more. */
export const dark: Palette = {
  accent: '#8ac4f2',
  bar: '#0b2b47',
  ground: '#10161c',
  surface: '#18212a',
  raised: '#212c37',
  line: '#3a4653',
  lineSoft: '#2a343f',
  text: '#e4e9ee',
  muted: '#9fabb7',
  adverse: '#ff8a84',
  adverseSoft: '#3a2023',
  good: '#5cc97f',
  warn: '#e0b050',
  hover: '#1f2b37',
  chosen: '#1b3a55',
  goodSoft: '#18352a',
  warnSoft: '#3a3016',
  grade: { AA: '#e3b341', A: '#4cc273', B: '#6ca8f0', C: '#f0914a', D: '#f47f7a' },
  onGrade: '#10161c',
};

/** Makes a palette known to the style sheet. */
export function applyPalette(palette: Palette, root: HTMLElement): void {
  for (const [name, value] of Object.entries(palette)) {
    if (typeof value === 'string') root.style.setProperty(`--pc-${name}`, value);
    else
      for (const [grade, color] of Object.entries(value as Record<string, string>))
        root.style.setProperty(`--pc-grade-${grade}`, color);
  }
}
