using CoinStats.MockServer.Document;
using CoinStats.StubEngine.Exchange;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;
using CoinStatsGen.OpenApi.Wire.Styles;

namespace CoinStats.MockServer.Validating;

/// <summary>Holds requests of one operation against the document: parameters, what must be given together, body.</summary>
internal sealed class RequestValidator
{
    private readonly ParameterCheck[] _parameters;
    private readonly NameTable<ParameterCheck> _query;
    private readonly ParameterCheck[] _fields;
    private readonly PathCheck[] _path;
    private readonly ParameterCheck[] _objects;
    private readonly RequiredAnyCheck? _requiredAny;
    private readonly BodyCheck _body;
    private readonly KeyCheck _keys;
    private readonly string _id;

    /// <summary>Compiles the checks of an operation.</summary>
    public RequestValidator(ApiOperation operation, SchemaCatalog catalog)
    {
        _id = operation.Id;
        _keys = new KeyCheck(operation, catalog);
        _parameters = [.. operation.Parameters.Select((p, index) => new ParameterCheck(p, index, catalog))];
        _query = new NameTable<ParameterCheck>(
            _parameters.Where(p => p.Parameter.In == ParameterLocation.Query).Select(p => KeyValuePair.Create(p.Parameter.Name, p))
        );
        _objects = [.. _query.Values.Where(p => p.IsObject)];
        _fields = [.. _parameters.Where(p => p.Parameter.In is ParameterLocation.Header or ParameterLocation.Cookie)];
        _path = [.. PathTemplate.Parse(operation.Path).NamedSegments.Select(segment => new PathCheck(segment, _parameters))];
        _body = new BodyCheck(operation.RequestBody, catalog);
        _requiredAny = operation.RequiredAny.Count == 0 ? null : new RequiredAnyCheck(operation);
    }

    /// <summary>
    /// What is wrong with a request; null where nothing is. What the live service passes over (parameters it does not know, empty entries)
    /// is wrong only in strict mode, and otherwise a warning.
    /// </summary>
    public FaultList? Validate(MockRequest request, bool strict, out string? warning)
    {
        var findings = new RequestFindings(strict);
        Span<byte> seen = stackalloc byte[_parameters.Length <= 256 ? _parameters.Length : 0];
        seen = _parameters.Length <= 256 ? seen : new byte[_parameters.Length];
        CheckPath(request, ref findings);
        CheckQuery(request.Query, seen, ref findings);
        CheckFields(request, seen, ref findings);
        foreach (var parameter in _parameters)
        {
            if (
                parameter.Parameter is { Required: true, In: not ParameterLocation.Path }
                && seen[parameter.Index] == 0
                && !parameter.MayBeNothing
            )
            {
                findings.Refuse($"{parameter.Label} is required");
            }
        }

        _body.Check(request, ref findings);
        if (_requiredAny?.Fault(seen, request) is { } missing)
        {
            findings.Refuse(missing);
        }

        warning = findings.Warning;
        return findings.Faults;
    }

    /// <summary>The parameters in the path of a request are what the document says: tells operations apart whose paths have one shape.</summary>
    public bool FitsPath(MockRequest request)
    {
        var findings = new RequestFindings(strict: true);
        CheckPath(request, ref findings);
        return findings.Faults is null;
    }

    private void CheckPath(MockRequest request, ref RequestFindings findings)
    {
        for (var i = 0; i < _path.Length && i < request.Captures.Length; i++)
        {
            var range = request.Captures[i];
            _path[i].Check(request.RoutedTarget.AsSpan(range.Start, range.Length), ref findings);
        }
    }

    private void CheckQuery(ReadOnlySpan<char> query, Span<byte> seen, ref RequestFindings findings)
    {
        var objects = _objects.Length == 0 ? null : new ObjectPairs(_objects);
        foreach (var pair in QueryText.Pairs(query))
        {
            var name = QueryText.Decode(query[pair.Name]);
            if (!_query.TryGet(name, out var parameter) || parameter.Shape == WireShape.Object)
            {
                if (_keys.IsKeyParameter(name))
                {
                    continue;
                }

                if (objects?.Take(name, QueryText.Decode(query[pair.Value])) is { } owner)
                {
                    seen[owner.Index] = 1;
                }
                else
                {
                    findings.Tolerate($"query parameter {FaultList.Quote(name)} is not documented for {_id}{Suggestion(name)}");
                }

                continue;
            }

            var raw = query[pair.Value];
            if (seen[parameter.Index] > 0 && !parameter.IsRepeatable)
            {
                findings.Refuse($"{parameter.Label} is given more than once");
            }
            else if (!QueryText.IsWellFormed(raw))
            {
                Count(parameter, seen);
                findings.Refuse($"{parameter.Label} is not valid percent-encoded UTF-8: {FaultList.Quote(raw)}");
            }
            else
            {
                CheckValue(parameter, QueryText.Decode(raw), seen, ref findings);
            }
        }

        objects?.Check(ref findings);
        foreach (var parameter in _parameters)
        {
            if (parameter.IsRepeatable && seen[parameter.Index] > 0 && parameter.CountFault(seen[parameter.Index]) is { } fault)
            {
                findings.Refuse($"{parameter.Label} {fault}");
            }
        }
    }

    private void CheckFields(MockRequest request, Span<byte> seen, ref RequestFindings findings)
    {
        foreach (var parameter in _fields)
        {
            var name = parameter.Parameter.Name;
            var isCookie = parameter.Parameter.In == ParameterLocation.Cookie;
            if (isCookie && parameter.IsObject)
            {
                CheckCookies(parameter, request, seen, ref findings);
                continue;
            }

            var value =
                isCookie ? CookieText.Decoded(request.Headers.Cookie).FirstOrDefault(cookie => cookie.Key == name).Value
                : request.Headers.TryGetValue(name, out var values) ? values.ToString()
                : null;
            if (value is not null && parameter.Shape == WireShape.Object)
            {
                Count(parameter, seen);
                parameter.CheckText(value, static text => text, ref findings);
            }
            else if (value is not null)
            {
                CheckValue(parameter, value, seen, ref findings);
            }
        }
    }

    // An empty value is none where one of a group must be given, and where the document has no such value: the service takes it for left
    // out.
    private void CheckValue(ParameterCheck parameter, ReadOnlySpan<char> value, Span<byte> seen, ref RequestFindings findings)
    {
        if (parameter.Fault(value) is { } fault)
        {
            var isGiven = true;
            if (parameter.FaultBesidesEmpty(value, ref isGiven) is { } other)
            {
                findings.Refuse($"{parameter.Label} {(findings.IsStrict ? fault : other)}");
            }
            else
            {
                findings.Tolerate($"{parameter.Label} {fault}");
            }

            if (isGiven || findings.IsStrict)
            {
                Count(parameter, seen);
            }
        }
        else if (value.IsEmpty && _requiredAny?.Names(parameter.Parameter.Name) == true)
        {
            findings.Tolerate($"{parameter.Label} is empty and counts as left out");
        }
        else
        {
            Count(parameter, seen);
        }
    }

    private static void Count(ParameterCheck parameter, Span<byte> seen) =>
        seen[parameter.Index] = (byte)Math.Min(seen[parameter.Index] + 1, byte.MaxValue);

    private static void CheckCookies(ParameterCheck parameter, MockRequest request, Span<byte> seen, ref RequestFindings findings)
    {
        var objects = new ObjectPairs([parameter]);
        foreach (var (name, value) in CookieText.Decoded(request.Headers.Cookie))
        {
            if (objects.Take(name, value) is not null)
            {
                Count(parameter, seen);
            }
        }

        objects.Check(ref findings);
    }

    private string Suggestion(ReadOnlySpan<char> name)
    {
        foreach (var parameter in _parameters)
        {
            if (
                parameter.Parameter.In == ParameterLocation.Query
                && name.Equals(parameter.Parameter.Name, StringComparison.OrdinalIgnoreCase)
            )
            {
                return parameter.Shape == WireShape.Object && name.SequenceEqual(parameter.Parameter.Name)
                    ? " by this name alone: it is an object, and its style writes its members by name"
                    : $" (names are case-sensitive: '{parameter.Parameter.Name}')";
            }
        }

        return "";
    }
}
