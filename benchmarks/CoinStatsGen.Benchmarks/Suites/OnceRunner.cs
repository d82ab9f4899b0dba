using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace CoinStatsGen.Benchmarks.Suites;

/// <summary>
/// Runs each benchmark of each suite once, with every value of its parameters: a suite that is broken is found by a test, not in the next
/// measurement.
/// </summary>
internal static class OnceRunner
{
    internal static async Task<int> RunAsync()
    {
        var count = 0;
        foreach (var type in typeof(OnceRunner).Assembly.GetExportedTypes().Where(static t => t.GetMethods().Any(Has<BenchmarkAttribute>)))
        {
            var parameter = type.GetProperties().SingleOrDefault(Has<ParamsAttribute>);
            foreach (var value in parameter?.GetCustomAttribute<ParamsAttribute>()!.Values ?? [null])
            {
                var suite = Activator.CreateInstance(type)!;
                parameter?.SetValue(suite, value);
                await EachAsync<GlobalSetupAttribute>(suite);
                var done = await EachAsync<BenchmarkAttribute>(suite);
                await EachAsync<GlobalCleanupAttribute>(suite);
                Console.WriteLine($"{type.Name} {value}: {done} benchmarks");
                count += done;
            }
        }

        return count > 0 ? 0 : 1;
    }

    private static async Task<int> EachAsync<TAttribute>(object suite)
        where TAttribute : Attribute
    {
        var count = 0;
        foreach (var method in suite.GetType().GetMethods().Where(Has<TAttribute>))
        {
            if (method.Invoke(suite, null) is Task task)
            {
                await task;
            }

            count++;
        }

        return count;
    }

    private static bool Has<TAttribute>(MemberInfo member)
        where TAttribute : Attribute => member.IsDefined(typeof(TAttribute));
}
