using CoinStats.StubEngine.Exchange;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStats.MockServer.Validating;

/// <summary>Holds the parameters that one segment of a path carries against the document.</summary>
internal sealed class PathCheck(PathTemplate segment, IReadOnlyList<ParameterCheck> parameters)
{
    private readonly ParameterCheck?[] _parameters = Array.ConvertAll(segment.Names, name =>
        parameters.FirstOrDefault(p => p.Parameter.In == ParameterLocation.Path && p.Parameter.Name == name)
    );

    /// <summary>Adds what is wrong.</summary>
    /// <param name="raw">The segment as sent.</param>
    /// <param name="findings">Where it is added.</param>
    public void Check(ReadOnlySpan<char> raw, ref RequestFindings findings)
    {
        var text = raw.Contains('%') ? Uri.UnescapeDataString(raw.ToString()) : raw;
        if (segment.IsOneName)
        {
            Check(_parameters[0], raw, text, ref findings);
            return;
        }

        var values = segment.Read(text.ToString()) ?? [];
        for (var i = 0; i < values.Length; i++)
        {
            Check(_parameters[i], raw, values[i], ref findings);
        }
    }

    private void Check(ParameterCheck? parameter, ReadOnlySpan<char> raw, ReadOnlySpan<char> value, ref RequestFindings findings)
    {
        if (parameter is { IsStyled: true } && QueryText.IsWellFormed(raw))
        {
            parameter.CheckText((segment.IsOneName ? raw : value).ToString(), Uri.UnescapeDataString, ref findings);
        }
        else if (
            parameter is not null
            && (QueryText.IsWellFormed(raw) ? parameter.Fault(value) : "is not valid percent-encoded UTF-8") is { } fault
        )
        {
            findings.Refuse($"{parameter.Label} {fault}");
        }
    }
}
