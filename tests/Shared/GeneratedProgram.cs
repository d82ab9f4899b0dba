namespace CoinStatsGen.TestSupport;

/// <summary>
/// A client and a few lines that use it, compiled together and run: what a user of the document would write, and what they would get.
/// </summary>
internal sealed class GeneratedProgram(string document, IReadOnlyDictionary<string, string>? properties = null)
{
    /// <summary>Runs lines that return a text. They see <c>client</c>; each answer is made by the function.</summary>
    public async Task<(string Result, IReadOnlyList<RecordedRequest> Requests)> RunAsync(
        string lines,
        Func<RecordedRequest, HttpResponseMessage> answer
    )
    {
        using var handler = new AnsweringHandler(answer);
        using var http = new HttpClient(handler);
        return (await RunAsync(lines, http), handler.Requests);
    }

    /// <summary>As the other overload, over a transport of the caller's.</summary>
    public async Task<string> RunAsync(string lines, HttpClient http)
    {
        var output = GeneratorHarness.Run(
            [new SpecFile("openapi.json", document)],
            properties,
            $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Text.Json;
            using System.Threading.Tasks;
            using CoinStats;

            internal static class Program
            {
                public static async Task<string> RunAsync(System.Net.Http.HttpClient http)
                {
                    await Task.CompletedTask;
                    var client = new {{properties?.GetValueOrDefault("CoinStatsGenClientName")
                ?? "CoinStatsClient"}}(http, new CoinStatsClientOptions());
                    {{lines}}
                }
            }
            """,
            compiles: false
        );
        var program = GeneratedAssembly.Load(output).Program;
        return await (Task<string>)program.GetMethod("RunAsync")!.Invoke(null, [http])!;
    }

    /// <summary>As the other overload; every answer is the same JSON.</summary>
    public Task<(string Result, IReadOnlyList<RecordedRequest> Requests)> RunAsync(string lines, string json = "\"\"") =>
        RunAsync(lines, _ => AnsweringHandler.Json(json));
}
