using CoinStats.MockServer.Tool;

return await ToolCommands.Root().Parse(args).InvokeAsync();
