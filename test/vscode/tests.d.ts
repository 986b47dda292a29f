/** All test files of this folder, gathered by the build. */
declare module 'tests:vscode' {}

/** Mocha without Node. It defines the globals `Mocha` and `mocha`. */
declare module 'mocha/mocha.js' {}
