/** OpenCC's traditional characters, each with its simplified ones, which the package declares no type for: `並 并|乾 干`. */
declare module 'opencc-js/dict/TSCharacters' {
  const rows: string;
  export default rows;
}
