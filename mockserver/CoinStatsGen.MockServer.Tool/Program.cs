using System.CommandLine;
using CoinStats.MockServer.Tool;

// The longest drain there is: a stop is the command's own matter, which ends with 0 when it has stopped.
var termination = TimeSpan.FromHours(1) + TimeSpan.FromMinutes(1);
return await ToolCommands.RunAsync(args, new InvocationConfiguration { ProcessTerminationTimeout = termination });
