using System.Globalization;
using System.Text;
using CoinStats.MockServer;
using WireMock.Logging;
using WireMock.Server;

namespace CoinStats.WireMock.Assertions;

/// <summary>How often an operation was called, by the log of a WireMock.Net server.</summary>
public sealed class CoinStatsReceivedAssertions
{
    private const int MaxListed = 20;
    private readonly WireMockServer _server;
    private readonly CoinStatsOperation _operation;

    internal CoinStatsReceivedAssertions(WireMockServer server, CoinStatsOperation operation)
    {
        _server = server;
        _operation = operation;
    }

    /// <summary>Gets the entries of the log.</summary>
    public IReadOnlyList<ILogEntry> Entries => _server.FindLogEntries(_operation);

    /// <summary>Requires an exact number of calls.</summary>
    /// <exception cref="CoinStatsVerificationException">There were more or fewer; the message lists what came.</exception>
    public void Times(int count) => Require(found => found == count, string.Create(CultureInfo.InvariantCulture, $"{count} times"));

    /// <summary>Requires exactly one call.</summary>
    /// <exception cref="CoinStatsVerificationException">There were more or fewer; the message lists what came.</exception>
    public void Once() => Times(1);

    /// <summary>Requires that it was not called.</summary>
    /// <exception cref="CoinStatsVerificationException">It was; the message lists what came.</exception>
    public void Never() => Times(0);

    /// <summary>Requires a least number of calls.</summary>
    /// <exception cref="CoinStatsVerificationException">There were fewer; the message lists what came.</exception>
    public void AtLeast(int count) =>
        Require(found => found >= count, string.Create(CultureInfo.InvariantCulture, $"at least {count} times"));

    private void Require(Func<int, bool> isRight, string wanted)
    {
        var found = Entries.Count;
        if (isRight(found))
        {
            return;
        }

        var message = new StringBuilder(
            string.Create(CultureInfo.InvariantCulture, $"Expected {_operation.Id} to be called {wanted}, but it was called {found} times.")
        );
        foreach (var entry in _server.LogEntries.Take(MaxListed))
        {
            message.Append(
                CultureInfo.InvariantCulture,
                $"\n  {entry.RequestMessage?.Method} {entry.RequestMessage?.Path}{entry.RequestMessage?.RawQuery} -> "
                    + $"{entry.ResponseMessage?.StatusCode}"
            );
        }

        throw new CoinStatsVerificationException(message.ToString());
    }
}
