using CoinStatsGen.SpecTool.Commands;

return await SpecToolCommands.RunAsync(args, ToolConsole.ForProcess());
