// How dependency-cruiser finds what an import means, in webpack's words: './x.js' as the './x.ts' that it is compiled from.
module.exports = {
  resolve: { extensionAlias: { '.js': ['.ts', '.tsx', '.js'], '.mjs': ['.mts', '.mjs'] } },
};
