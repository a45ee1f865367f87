// Loaded before a build that must come out the same: the clock is a year ahead, and folders list their files the other way round.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const ahead = 366 * 86_400_000;
const Clock = Date;
const now = Clock.now.bind(Clock);
globalThis.Date = class extends Clock {
  constructor(...given) {
    super(...(given.length === 0 ? [now() + ahead] : given));
  }
  static now() {
    return now() + ahead;
  }
};

const { readdir, readdirSync } = fs;
const { readdir: promised } = fs.promises;
fs.readdirSync = (...given) => readdirSync(...given).reverse();
fs.promises.readdir = async (...given) => (await promised(...given)).reverse();
fs.readdir = (...given) => {
  const done = given.pop();
  readdir(...given, (error, names) => done(error, names?.reverse()));
};
syncBuiltinESMExports();
