using CoinStats.StubEngine.Exchange;
using CoinStatsGen.OpenApi.Model;

namespace CoinStats.MockServer.Validating;

/// <summary>
/// Groups of parameters of which one must be complete (<c>x-required-any</c>). A name may also be that of the body or of one of its
/// members.
/// </summary>
internal sealed class RequiredAnyCheck
{
    private readonly ApiOperation _operation;
    private readonly string _message;

    /// <summary>Compiles the rule.</summary>
    public RequiredAnyCheck(ApiOperation operation)
    {
        _operation = operation;
        var groups = operation.RequiredAny.Select(group => string.Join(" and ", group.Select(name => $"'{name}'")));
        _message = $"give {string.Join(", or ", groups)}";
    }

    /// <summary>The parameter stands in a group.</summary>
    public bool Names(string parameter)
    {
        foreach (var group in _operation.RequiredAny)
        {
            if (group.Contains(parameter))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is missing; null where a group is complete.</summary>
    /// <param name="seen">How often each parameter was given a value.</param>
    /// <param name="request">The request, for its body.</param>
    public string? Fault(ReadOnlySpan<byte> seen, MockRequest request)
    {
        foreach (var group in _operation.RequiredAny)
        {
            var complete = true;
            foreach (var name in group)
            {
                complete &= IsGiven(name, seen, request);
            }

            if (complete)
            {
                return null;
            }
        }

        return _message;
    }

    private bool IsGiven(string name, ReadOnlySpan<byte> seen, MockRequest request)
    {
        var declared = false;
        for (var i = 0; i < _operation.Parameters.Count; i++)
        {
            if (_operation.Parameters[i].Name == name)
            {
                declared = true;
                if (seen[i] > 0 || _operation.Parameters[i].In == ParameterLocation.Path)
                {
                    return true;
                }
            }
        }

        return !declared
            && request.Body.Length > 0
            && (
                name == "body"
                || BodyCheck.HasMember(request.Body.Span, name.StartsWith("body.", StringComparison.Ordinal) ? name[5..] : name)
            );
    }
}
