using System.Globalization;
using CoinStatsGen.OpenApi.Checking;

namespace CoinStats.MockServer.Validating;

/// <summary>What is wrong with a request, in the order found. Bounded, so that a hostile request cannot make a huge answer.</summary>
internal sealed class FaultList
{
    private const int MaxFaults = 20;
    private readonly List<string> _faults = [];
    private int _more;

    /// <summary>Faults so far.</summary>
    public int Count => _faults.Count + _more;

    /// <summary>The list is full: further checks only count.</summary>
    public bool IsFull => _faults.Count >= MaxFaults;

    /// <summary>Adds a fault.</summary>
    public void Add(string fault)
    {
        if (IsFull)
        {
            _more++;
        }
        else
        {
            _faults.Add(fault);
        }
    }

    /// <summary>The faults as one sentence each.</summary>
    public override string ToString() =>
        string.Join("; ", _faults) + (_more == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; and {_more} more"));

    /// <summary>A caller's value as it may stand in a message: short, printable.</summary>
    public static string Quote(ReadOnlySpan<char> value) =>
        JsonWords.Quote(value[..Math.Min(value.Length, JsonWords.MaxQuoteLength + 1)].ToString());
}
