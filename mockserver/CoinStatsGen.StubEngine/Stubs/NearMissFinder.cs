using CoinStats.StubEngine.Matching;
using Microsoft.Extensions.Primitives;

namespace CoinStats.StubEngine.Stubs;

/// <summary>Finds what a request, or a pattern, came closest to. Only ever run when somebody asks.</summary>
internal static class NearMissFinder
{
    /// <summary>How many are shown.</summary>
    public const int MaxMisses = 3;

    private const int MaxCompared = 2000;

    /// <summary>The stubs a request came closest to, the nearest first.</summary>
    public static IEnumerable<(StubMapping Stub, double Distance)> Nearest(IEnumerable<StubMapping> stubs, MatchContext request) =>
        stubs
            .Take(MaxCompared)
            .Select(s => (Stub: s, Distance: Distance(s.Request, request)))
            .Where(s => s.Distance > 0)
            .OrderBy(s => s.Distance)
            .Take(MaxMisses);

    /// <summary>How far a request is from a pattern: 0 fits, 1 has nothing in common. The address counts most, then the method.</summary>
    public static double Distance(RequestPattern pattern, MatchContext request)
    {
        try
        {
            return Weighed(pattern, request);
        }
        catch (MatchLimitException)
        {
            return 1; // how near it is takes longer to tell than a hint is worth
        }
    }

    private static double Weighed(RequestPattern pattern, MatchContext request)
    {
        var sum = 0d;
        var weights = 0d;
        void Add(double weight, double distance)
        {
            weights += weight;
            sum += weight * distance;
        }

        Add(10, pattern.Url.Distance(request));
        Add(3, pattern.MatchesMethod(request.Method) ? 0 : 1);
        AddNamed(pattern.Headers, name => request.Headers[name]);
        AddNamed(pattern.Query, name => request.Query.GetValueOrDefault(name));
        AddNamed(pattern.Cookies, name => request.Cookies.GetValueOrDefault(name));
        AddNamed(pattern.Form, name => request.Form.GetValueOrDefault(name));
        foreach (var body in pattern.Body)
        {
            Add(1, body.Distance(request.Body, request.Budget));
        }

        if (pattern.Predicate is not null)
        {
            Add(1, pattern.Predicate(request) ? 0 : 1);
        }

        return sum / weights;

        void AddNamed(NamedMatcher[] matchers, Func<string, StringValues> values)
        {
            foreach (var matcher in matchers)
            {
                Add(1, matcher.Distance(values(matcher.Name), request.Budget));
            }
        }
    }
}
