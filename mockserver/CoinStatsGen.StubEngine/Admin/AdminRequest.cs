using System.Globalization;
using CoinStats.StubEngine.Exchange;
using CoinStats.StubEngine.Lanes;
using CoinStats.StubEngine.Stubs;

namespace CoinStats.StubEngine.Admin;

/// <summary>A call of the admin API.</summary>
/// <param name="Request">The request.</param>
/// <param name="Lane">The lane it concerns.</param>
/// <param name="Segments">Path segments after <c>/__admin</c>, decoded.</param>
internal readonly record struct AdminRequest(MockRequest Request, StubLane Lane, string[] Segments)
{
    /// <summary>Method and the first segments, for choosing.</summary>
    public string Key => Request.Method + " /" + string.Join('/', Segments);

    /// <summary>The segment at a place as an id.</summary>
    /// <exception cref="StubProblem">It is none.</exception>
    public Guid Id(int at) =>
        Guid.TryParseExact(Segments[at], "D", out var id)
            ? id
            : throw new StubProblem(pointer: null, "", 10, $"{Segments[at]} is not a valid UUID");

    /// <summary>A whole number of the query; null where it is not there.</summary>
    /// <exception cref="StubProblem">It is not one.</exception>
    public int? Number(string name)
    {
        if (QueryText.First(Request.Query, name) is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new StubProblem(
                pointer: null,
                $"{name} must be 0 or greater, but is '{text}'",
                10,
                $"Query parameter {name} is not valid"
            );
    }

    /// <summary>A text of the query.</summary>
    public string? Text(string name) => QueryText.First(Request.Query, name);
}
