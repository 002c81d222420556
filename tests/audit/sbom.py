"""What Simpul is built on as a bill of materials in CycloneDX, for programs that look at such lists: `make sbom`.

The packages that an installation with every extra has, at their pins, and what comes along in the wheel for the browser. The same
tree gives the same bytes: no moment and no number of chance stands in it.
"""

from __future__ import annotations

import json
import re
import uuid
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL

import simpul
from tests.audit.packages import ROOT, brought_in, licence, packages

BUNDLED = (("@widgetti/solara-vuetify-app", "10.1.1", "MIT"), ("requirejs", "2.3.6", "MIT"),
           ("@fluent/bundle", "0.18.0", "Apache-2.0"), ("uqr", "0.1.3", "MIT"))
NAMESPACE = uuid.UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")        # of addresses, by RFC 9562


def bill() -> str:
    """The bill of materials as JSON."""
    licences = LicenseFactory()
    whole = Component(name="simpul", version=simpul.__version__, type=ComponentType.APPLICATION, bom_ref="simpul",
                      licenses=[licences.make_from_string("MIT")])
    parts = [_component(one.name, one.pins[0], licence(one.name), "pypi") for one in packages()
             if one.pins and one.name in brought_in()]
    parts += [_component(name, version, said, "npm") for name, version, said in BUNDLED]
    bom = Bom(metadata=BomMetaData(component=whole), components=parts)
    bom.register_dependency(whole, parts)
    told = json.loads(make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6).output_as_string())
    told["metadata"].pop("timestamp", None)
    told["serialNumber"] = f"urn:uuid:{uuid.uuid5(NAMESPACE, json.dumps(told['components'], sort_keys=True))}"
    return json.dumps(told, indent=1, sort_keys=True) + "\n"


def _component(name: str, version: str, said: str, kind: str) -> Component:
    """A package. said: its licence, "" for none that is known; kind: "pypi" or "npm"."""
    scope, _, short = name.rpartition("/")
    licences = [LicenseFactory().make_from_string(said)] if re.search(r"\w", said) else []
    return Component(name=short, group=scope or None, version=version, type=ComponentType.LIBRARY, licenses=licences,
                     purl=PackageURL(kind, scope or None, short, version), bom_ref=f"{kind}/{name}@{version}")


def write_bill(file: Path = ROOT / "sbom.cdx.json") -> Path:
    """Write the bill of materials into a file."""
    file.write_text(bill(), encoding="utf-8", newline="\n")
    return file
