// How dependency-cruiser finds what an import means, in webpack's words: packages of the workspace by their sources (the
// build output may be missing or old), and './x.js' as the './x.ts' that it is compiled from.
const { readdirSync } = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '../..');
const libs = readdirSync(path.join(root, 'libs'));

module.exports = {
  resolve: {
    alias: Object.fromEntries(libs.map((lib) => [`@queqiao/${lib}`, path.join(root, 'libs', lib, 'src')])),
    mainFiles: ['index'],
    extensionAlias: { '.js': ['.ts', '.tsx', '.js'], '.mjs': ['.mts', '.mjs'] },
  },
};
