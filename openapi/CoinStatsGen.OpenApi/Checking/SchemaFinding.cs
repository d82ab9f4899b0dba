using System.Globalization;
using System.Text;
using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary>A place where a value is not what its schema says.</summary>
/// <param name="Fault">In what way.</param>
/// <param name="Message">What is due and what is there, as the rest of a sentence: <c>must be a number, but is a string</c>.</param>
/// <param name="Expected">What is due, in a word or two.</param>
/// <param name="Found">The value there; of kind <see cref="JsonKind.None"/> where there is none.</param>
internal sealed record SchemaFinding(SchemaFault Fault, string Message, string Expected, JsonValue Found)
{
    /// <summary>Names and indexes from the root to the place.</summary>
    internal IReadOnlyList<(string? Name, int Index)> Steps { get; init; } = [];

    /// <summary>Of several shapes, what does not fit in the one that comes closest; empty where none is of the right kind.</summary>
    public IReadOnlyList<SchemaFinding> Closest { get; init; } = [];

    /// <summary>Where, as a JSON path.</summary>
    public string Path => Write(JsonPathText.Root, isPattern: false);

    /// <summary>The same with <c>[*]</c> for every item.</summary>
    public string Pattern => Write(JsonPathText.Root, isPattern: true);

    /// <summary>Where, as a JSON pointer.</summary>
    public string Pointer
    {
        get
        {
            var text = new StringBuilder();
            foreach (var (name, index) in Steps)
            {
                text.Append('/').Append(name is null ? index.ToString(CultureInfo.InvariantCulture) : PointerToken.Escape(name));
            }

            return text.ToString();
        }
    }

    /// <summary>The whole sentence: <c>body.price must be a number, but is a string</c>.</summary>
    /// <param name="root">What the whole value is called.</param>
    public string Say(string root) => $"{Write(root, isPattern: false)} {Message}";

    /// <summary>The same with the place counted from one of its own steps: <c>.price must be a number</c>.</summary>
    internal string SayFrom(int step) => $"{Write("", isPattern: false, step)} {Message}".TrimStart(' ');

    private string Write(string root, bool isPattern, int from = 0)
    {
        var text = new StringBuilder(root);
        for (var i = from; i < Steps.Count; i++)
        {
            var (name, index) = Steps[i];
            if (name is not null)
            {
                JsonPathText.AppendMember(text, name);
            }
            else if (isPattern)
            {
                JsonPathText.AppendAnyItem(text);
            }
            else
            {
                JsonPathText.AppendItem(text, index);
            }
        }

        return text.ToString();
    }
}
