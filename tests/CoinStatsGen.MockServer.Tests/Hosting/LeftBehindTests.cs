using System.Net;

namespace CoinStats.MockServer.Tests.Hosting;

/// <summary>
/// What the process has too much of after many servers. Counts what belongs to the whole process: nothing else may run beside it.
/// </summary>
[Collection(AloneTests.Name)]
public sealed class LeftBehindTests
{
    [LinuxFact]
    public async Task Start_TwoHundredServers_LeaveNothingBehind()
    {
        await StartAndStopAsync(20);
        var threads = Threads();
        var handles = Handles();
        await StartAndStopAsync(180);
        Threads().ShouldBeLessThan(threads + 20);
        Handles().ShouldBeLessThan(handles + 40);
    }

    private static async Task StartAndStopAsync(int servers)
    {
        for (var i = 0; i < servers; i++)
        {
            await using var server = await CoinStatsMockServer.StartAsync();
            using var http = new HttpClient { BaseAddress = server.BaseAddress };
            (await http.GetAsync("/v1/fiats")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }
    }

    private static int Handles() => Directory.GetFiles("/proc/self/fd").Length;

    // Without those of the thread pool: it has as many as it finds right, more on a machine that is late.
    private static int Threads() =>
        Directory
            .GetDirectories("/proc/self/task")
            .Count(task => Name(task) is { } name && !name.StartsWith(".NET TP", StringComparison.Ordinal));

    private static string? Name(string task)
    {
        try
        {
            return File.ReadAllText(Path.Combine(task, "comm"));
        }
        catch (IOException)
        {
            // It has ended since it was listed.
            return null;
        }
    }
}

/// <summary>Tests that measure the process they run in: one after the other, when all others are done.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneTests
{
    public const string Name = "alone";
}

/// <summary>A fact that reads /proc.</summary>
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute() =>
        Skip = OperatingSystem.IsLinux() ? null : "It counts threads and handles in /proc, which only Linux has.";
}
