"""Code of rules that is linked into others: no optimization and no machine code of its own.

Numba optimizes every function together with all that it calls, and makes machine code of the whole, for the function alone, for
each that calls it, and so on up to the month: of the 45 s that this took for the model, all but 24 went into code that nobody runs.
A rule is never called from Python as compiled code. So it stops where its instructions are written down; an entry, which links all
of them, is optimized once.

`RuleCompiler` is Numba's compiler with one pass more, as its guide to customizing the compiler shows; its versions are pinned.
"""

from numba import _dynfunc
from numba.core.codegen import JITCodeLibrary
from numba.core.compiler import Compiler, DefaultPassBuilder
from numba.core.compiler_machinery import LoweringPass, PassManager, register_pass
from numba.core.typed_passes import NativeLowering

READINESS = '"function-inline-threshold"="1000"'
"""Up to which size, by LLVM's measure, a rule is copied into what calls it. LLVM's own 250 leaves calls in the inner loops that
take a twentieth of the time; a rule marked hot is copied whatever its size."""


class LinkedCode(JITCodeLibrary):
    """The instructions of one rule and of those that it calls, as they were written down."""

    def add_ir_module(self, ir_module):
        """Take in the instructions of the rule."""
        for function in ir_module.functions:
            if not function.is_declaration:
                set.add(function.attributes, READINESS)  # past llvmlite's own check, which knows no attribute with a value
        super().add_ir_module(ir_module)

    def _optimize_final_module(self):
        """Leave that to the entry."""

    def _finalize_final_module(self):
        """Do what Numba does, but for handing the instructions to the assembler."""
        self._finalize_dynamic_globals()
        self._verify_declare_only_symbols()
        self._finalized = True


@register_pass(mutates_CFG=True, analysis_only=False)
class OfferForLinking(LoweringPass):
    """The pass that tells Numba where to find the code of a rule: under a function that nobody can call, in place of a real one."""

    _name = "offer_for_linking"

    def __init__(self):
        LoweringPass.__init__(self)

    def run_pass(self, state):
        """Enter the code under a key of its own."""
        made, library = state["cr"], state.library
        about = made.fndesc
        key = _dynfunc.make_function(about.lookup_module(), about.qualname, "linked code", 0, made.env, (library,))
        state.targetctx.insert_user_function(key, about, [library])
        state["cr"] = made._replace(cfunc=key)
        return True


class RuleCompiler(Compiler):
    """Numba's compiler, for a rule that only compiled code calls."""

    def define_pipelines(self) -> list[PassManager]:
        """Return the usual passes, without those that make it callable from Python."""
        state = self.state
        state.flags.no_compile = True
        state.flags.no_cpython_wrapper = True
        state.library = LinkedCode(state.targetctx.codegen(), state.func_id.func_qualname)
        passes = DefaultPassBuilder.define_nopython_pipeline(state)
        passes.add_pass_after(OfferForLinking, NativeLowering)
        passes.finalize()
        return [passes]
