using CoinStats.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CoinStats.Http;

/// <summary>
/// Handlers that send again, which an application gives all its HTTP clients at once: .NET Aspire's defaults do. Below this client's own
/// retries they multiply them, and they send writes again.
/// </summary>
internal static class InheritedResilience
{
    // Known by name: who has no such handlers should not carry their packages.
    private static readonly string[] Packages = ["Microsoft.Extensions.Http.Resilience", "Microsoft.Extensions.Http.Polly"];

    /// <summary>
    /// Takes them off, unless they are to be kept. Called after the defaults of all clients, and before what is added to this one, which
    /// stays: somebody meant it.
    /// </summary>
    public static void TakeOff(IList<DelegatingHandler> handlers, string httpName, IServiceProvider provider)
    {
        if (provider.GetRequiredService<IOptionsMonitor<InheritedResilienceOptions>>().Get(httpName).IsKept)
        {
            return;
        }

        for (var i = handlers.Count - 1; i >= 0; i--)
        {
            if (IsResilience(handlers[i].GetType()))
            {
                new CallLog(provider.GetService<ILoggerFactory>()).ResilienceTakenOff(httpName, handlers[i].GetType().Name);
                handlers.RemoveAt(i);
            }
        }
    }

    private static bool IsResilience(Type? type)
    {
        while (type is not null && type != typeof(DelegatingHandler))
        {
            if (Packages.Contains(type.Assembly.GetName().Name, StringComparer.Ordinal))
            {
                return true;
            }

            type = type.BaseType;
        }

        return false;
    }
}
