"""Everything that the model takes from outside a rule: context factors, model parameters, modelling choices.

Every number that shapes behaviour has its row here: meaning, default, range, unit, source. The scenario check, the JSON Schema, the
reports and the model description all read these tables, so that a default, a range or a source is written here and nowhere else.
Labels and plain sentences are in the message catalogues under ``context-<name>``, ``parameter-<name>`` and ``rule-<name>``.
"""

from simpul.sim.parameters.context_factors import CONTEXT
from simpul.sim.parameters.form_parameters import FORM_PARAMETERS
from simpul.sim.parameters.network_parameters import NETWORK_PARAMETERS
from simpul.sim.parameters.organization_parameters import ORGANIZATION_PARAMETERS
from simpul.sim.parameters.outside_parameters import OUTSIDE_PARAMETERS
from simpul.sim.parameters.parameter_row import Parameter
from simpul.sim.parameters.relation_parameters import RELATION_PARAMETERS
from simpul.sim.parameters.rule_choices import CHOICES
from simpul.sim.parameters.strategy_parameters import STRATEGY_PARAMETERS
from simpul.sim.parameters.structure_parameters import STRUCTURE_PARAMETERS

__all__ = ["CHOICES", "CONTEXT", "PARAMETERS", "Parameter"]

PARAMETERS: tuple[Parameter, ...] = (
    *RELATION_PARAMETERS, *NETWORK_PARAMETERS,
    *ORGANIZATION_PARAMETERS, *OUTSIDE_PARAMETERS, *STRUCTURE_PARAMETERS, *STRATEGY_PARAMETERS, *FORM_PARAMETERS,
)
