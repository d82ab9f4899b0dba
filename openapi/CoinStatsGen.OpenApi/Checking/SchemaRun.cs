using System.Globalization;
using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary>One value under check: where the check stands, what was found, how much it may still do.</summary>
internal sealed class SchemaRun(SchemaCheckOptions options)
{
    // Deeper than any JSON that is read here, and far from the end of a thread's stack.
    private const int MaxDepth = 600;

    // Made when they are needed: most values are right.
    private List<(string? Name, int Index)>? _place;
    private List<SchemaFinding>? _findings;
    private int _steps;
    private int _depth;

    /// <summary>What the check is told.</summary>
    public SchemaCheckOptions Options => options;

    /// <summary>What was found.</summary>
    public IReadOnlyList<SchemaFinding> Findings => _findings ?? [];

    /// <summary>No more can be told, or done: what is left holds.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Names and indexes down to where the check stands.</summary>
    public int Depth => _place?.Count ?? 0;

    /// <summary>Begins with a schema; false where no more may be done.</summary>
    public bool Enter()
    {
        options.CancellationToken.ThrowIfCancellationRequested();
        if (IsOver || ++_depth > MaxDepth || ++_steps > options.MaxSteps)
        {
            if (!IsOver)
            {
                IsOver = true;
                (_findings ??= []).Add(Finding(SchemaFault.Limit, "is too much to check", "less", default));
            }

            return false;
        }

        return true;
    }

    /// <summary>Ends with a schema.</summary>
    public void Leave() => _depth--;

    /// <summary>Goes to a member.</summary>
    public void Push(string name) => (_place ??= []).Add((name, -1));

    /// <summary>Goes to an item.</summary>
    public void Push(int index) => (_place ??= []).Add((null, index));

    /// <summary>Goes back.</summary>
    public void Pop() => _place!.RemoveAt(_place.Count - 1);

    /// <summary>Tells what does not fit; always false.</summary>
    public bool Fail(SchemaFault fault, string message, string expected, JsonValue found, IReadOnlyList<SchemaFinding>? closest = null)
    {
        if (Findings.Count < options.MaxFindings)
        {
            (_findings ??= []).Add(Finding(fault, message, expected, found) with { Closest = closest ?? [] });
        }

        return false;
    }

    /// <summary>The same of a member.</summary>
    public bool FailAt(string name, SchemaFault fault, string message, string expected, JsonValue found)
    {
        Push(name);
        Fail(fault, message, expected, found);
        Pop();
        return false;
    }

    /// <summary>Asks without telling.</summary>
    /// <param name="ask">What is asked.</param>
    /// <param name="found">What would have been told.</param>
    public bool Try(Func<bool> ask, out IReadOnlyList<SchemaFinding> found)
    {
        var (outer, depth) = (_findings, _depth);
        _findings = null;
        var holds = ask();
        found = Findings;
        _findings = outer;
        _depth = depth;
        if (IsOver)
        {
            (_findings ??= []).AddRange(found.Where(finding => finding.Fault == SchemaFault.Limit));
        }

        return holds;
    }

    /// <summary>Tells what was found while asking.</summary>
    public void Tell(IReadOnlyList<SchemaFinding> found)
    {
        for (var i = 0; i < found.Count && Findings.Count < options.MaxFindings; i++)
        {
            (_findings ??= []).Add(found[i]);
        }
    }

    /// <summary>A count in the words of messages.</summary>
    public static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    private SchemaFinding Finding(SchemaFault fault, string message, string expected, JsonValue found) =>
        new(fault, message, expected, found) { Steps = _place is null ? [] : [.. _place] };
}
