-- Works on the sample papers as a person would, with the set-up of docs/editors/neovim.md, and tells what came of it as JSON.
local wait = 30000

local function until_(what, holds)
  assert(vim.wait(wait, holds, 20), "in vain: " .. what)
end

local function codes(buffer)
  local found = {}
  for _, one in ipairs(vim.diagnostic.get(buffer)) do
    table.insert(found, { line = one.lnum + 1, code = one.code or one.user_data.lsp.code })
  end
  table.sort(found, function(a, b) return a.line < b.line or (a.line == b.line and a.code < b.code) end)
  return found
end

local function has(found, code, line)
  for _, one in ipairs(found) do
    if one.code == code and (line == nil or one.line == line) then return true end
  end
  return false
end

local function ask(method, params)
  local answers = assert(vim.lsp.buf_request_sync(0, method, params, wait), method .. ": no answer")
  local _, answer = next(answers)
  assert(answer and not answer.err, method .. ": " .. vim.inspect(answer))
  return answer.result
end

local function go_to(pattern)
  vim.fn.cursor(1, 1)
  assert(vim.fn.search(pattern, "c") > 0, "not found: " .. pattern)
end

local function lines(first, last) return vim.api.nvim_buf_get_lines(0, first - 1, last, false) end

local function work()
  local told = {}
  vim.cmd("edit kalbar-sarawak/sidang-38/keselamatan-sempadan.kertas.yaml")
  local buffer = vim.api.nvim_get_current_buf()
  until_("findings", function() return has(codes(buffer), "carried-over-without-follow-up") end)
  -- Those that look at other papers come once the folder has been read.
  until_("findings from other papers", function() return has(codes(buffer), "history-rewritten") end)
  told.findings = codes(buffer)

  go_to("kanwil-kemenkumham-kalbar")
  local hover = ask("textDocument/hover", vim.lsp.util.make_position_params())
  told.hover = hover.contents.value

  -- The agency is called something else by then.
  local line = vim.fn.line(".")
  local actions = ask("textDocument/codeAction", vim.tbl_extend("force", vim.lsp.util.make_range_params(), {
    context = { diagnostics = {} },
  }))
  told.actions = vim.tbl_map(function(action) return action.title end, actions)
  vim.lsp.util.apply_workspace_edit(actions[1].edit, "utf-16")
  told.fixed = lines(line, line)[1]
  until_("the finding to go", function() return not has(codes(buffer), "retired-institution", line) end)

  -- Half a word, completed from what is known.
  go_to("malaysia: \\[mkn-sarawak")
  local at = vim.fn.line(".")
  local text = lines(at, at)[1]
  local begun = text:gsub("jim%-sarawak%]", "jim-sarawak, atm-se]")
  vim.api.nvim_buf_set_lines(buffer, at - 1, at, false, { begun })
  vim.fn.cursor(at, #begun)
  local position = { textDocument = vim.lsp.util.make_text_document_params(), position = { line = at - 1, character = #begun - 1 } }
  local proposed = ask("textDocument/completion", position)
  local items = proposed.items or proposed
  told.proposed = vim.tbl_map(function(item) return item.label end, items)
  for _, item in ipairs(items) do
    assert(item.insertTextFormat ~= 2 or not item.textEdit.newText:find("%$"), "tab stops that nobody asked for")
  end
  local chosen = assert(vim.tbl_filter(function(item) return item.label == "jkdm-sarawak" end, items)[1], "no jkdm-sarawak")
  vim.lsp.util.apply_text_edits({ chosen.textEdit }, buffer, "utf-16")
  told.completed = lines(at, at)[1]
  vim.api.nvim_buf_set_lines(buffer, at - 1, at, false, { text })

  -- Where an item was first told of.
  go_to("- id: KBS-2017-014")
  vim.fn.cursor(vim.fn.line("."), 12)
  local places = ask("textDocument/definition", vim.lsp.util.make_position_params())
  local place = vim.tbl_islist(places) and places[1] or places
  told.definition = (place.uri or place.targetUri):match("samples/(.*)$")

  vim.lsp.buf.rename("KBS-2017-114")
  until_("the rename", function() return vim.fn.search("KBS-2017-114", "n") > 0 end)
  told.renamed = {}
  for _, other in ipairs(vim.api.nvim_list_bufs()) do
    vim.fn.bufload(other)
    local whole = table.concat(vim.api.nvim_buf_get_lines(other, 0, -1, false), "\n")
    if whole:find("KBS%-2017%-114") then
      assert(not whole:find("KBS%-2017%-014"), "half a rename")
      table.insert(told.renamed, vim.api.nvim_buf_get_name(other):match("samples/(.*)$"))
    end
  end
  table.sort(told.renamed)
  return told
end

local ok, told = xpcall(work, debug.traceback)
io.stdout:write(vim.fn.json_encode(ok and told or { error = tostring(told) }), "\n")
io.stdout:flush()
vim.cmd(ok and "qall!" or "cquit!")
