# Said beside the work: what was wrong with kept code, and what outside changes how runs are made.

cache-no-folder = { $folder } is no folder; compiled code is kept elsewhere.
cache-of-others = { $folder } belongs to somebody else; compiled code is neither read from there nor kept there.
cache-open-to-others = Others may write to { $folder }; compiled code is neither read from there nor kept there.
cache-below-others = Others could put another folder in the place of { $folder }; compiled code is neither read from there nor kept there.
cache-damaged = Kept code was damaged ({ $file }); it is compiled again.
cache-useless = Kept code cannot be used ({ $kind }); it is compiled again.
cache-not-kept = Compiled code cannot be kept ({ $kind }); the next command compiles it again.
numba-file-ignored = { $file } lies in this folder; it does not change how the model is compiled.
own-code-by-environment = { $variable } is set in the environment: { $file }, which the scenario names, is run.
scenario-shadowed = { $name } is what lies in this folder, not the scenario of that name that ships.
pages-setting-ignored = { $name } is set in the environment; it does not change the pages.
given-file-silent = nothing comes out of it
