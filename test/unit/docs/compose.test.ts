/** compose.yaml is what the Compose specification allows, and keeps what it says. */

import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { load } from "js-yaml";
import { expect, it } from "vitest";
import { readDockerfile, type Stage, said, variablesOf } from "../../support/image/dockerfile.ts";

const { $schema: _draft, ...SCHEMA } = JSON.parse(
  readFileSync("test/support/image/compose-spec.json", "utf8"),
);
const validate = new Ajv({ strict: false, validateFormats: false }).compile(SCHEMA);
const TEXT = readFileSync("compose.yaml", "utf8");
const IMAGE = readDockerfile(readFileSync("Dockerfile", "utf8")).at(-1) as Stage;

interface Compose {
  readonly services: {
    readonly sigpost: Record<string, unknown> & {
      readonly environment: Record<string, string>;
      readonly healthcheck: { readonly test: string[] };
      readonly ports: string[];
      readonly secrets: string[];
      readonly volumes: string[];
    };
  };
  readonly secrets: Record<string, { readonly file: string }>;
}
const compose = load(TEXT) as Compose;
const { sigpost } = compose.services;

it("is valid, and would not be with a misspelt line", () => {
  expect(validate(compose), JSON.stringify(validate.errors)).toBe(true);
  expect(validate(load(TEXT.replace("read_only:", "readonly:")))).toBe(false);
});

it("gives the service no more than it needs", () => {
  expect(sigpost).toMatchObject({
    read_only: true,
    cap_drop: ["ALL"],
    security_opt: ["no-new-privileges:true"],
  });
  for (const port of sigpost.ports) expect(port).toMatch(/^127\.0\.0\.1:/);
});

it("names the secrets that it mounts, each from a file that git and the image leave out", () => {
  const mounted = Object.values(sigpost.environment).map((path) =>
    path.replace("/run/secrets/", ""),
  );
  expect(mounted.sort()).toEqual([...sigpost.secrets].sort());
  expect(Object.keys(compose.secrets).sort()).toEqual([...sigpost.secrets].sort());
  expect(readFileSync(".gitignore", "utf8").split("\n")).toContain("secrets/");
  for (const { file } of Object.values(compose.secrets)) expect(file).toMatch(/^secrets\//);
});

it("agrees with the image: the volume, the port, the health check", () => {
  const { PORT } = variablesOf(IMAGE);
  expect(sigpost.volumes[0]?.split(":")[1]).toBe(said(IMAGE, "VOLUME"));
  expect(sigpost.ports[0]?.split(":")[2]).toBe(PORT);
  const inImage = JSON.parse(said(IMAGE, "HEALTHCHECK").replace(/^.*? CMD /, ""));
  expect(sigpost.healthcheck.test.map((word) => word.replaceAll("$$", "$"))).toEqual([
    "CMD",
    ...inImage,
  ]);
});
