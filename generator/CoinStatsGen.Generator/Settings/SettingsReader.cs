using CoinStatsGen.Generator.Diagnostics;
using CoinStatsGen.Generator.Identifiers;
using CoinStatsGen.OpenApi.Collections;
using Microsoft.CodeAnalysis.CSharp;

namespace CoinStatsGen.Generator.Settings;

/// <summary>Checks the options of a document. A value that cannot be is reported, and the default stands in for it.</summary>
internal sealed class SettingsReader(GeneratorOptions options, string path)
{
    private const string DefaultNamespace = "CoinStats";

    private readonly List<DiagnosticInfo> _problems = [];

    /// <summary>The options, and what is wrong with them.</summary>
    public static (ClientSettings Settings, List<DiagnosticInfo> Problems) Read(GeneratorOptions options, string path)
    {
        var reader = new SettingsReader(options, path);
        return (reader.Read(), reader._problems);
    }

    private ClientSettings Read()
    {
        var @namespace = Checked(
            GeneratorOptions.NamespaceName,
            options.Namespace,
            DefaultNamespace,
            Identifier.IsNamespace,
            "a namespace such as Acme.Prices"
        );
        var clientName = Checked(
            GeneratorOptions.ClientNameName,
            options.ClientName,
            DefaultClientName(@namespace),
            IsTypeName,
            "a type name such as PricesClient"
        );
        var numberType = Checked(
            GeneratorOptions.NumberTypeName,
            options.NumberType,
            "double",
            static v => Is(v, "double") || Is(v, "decimal"),
            "double or decimal"
        );
        var visibility = Checked(
            GeneratorOptions.VisibilityName,
            options.Visibility,
            "public",
            static v => Is(v, "public") || Is(v, "internal"),
            "public or internal"
        );
        return new ClientSettings
        {
            Namespace = @namespace,
            ClientName = clientName,
            Tags = List(options.Tags),
            Operations = List(options.Operations),
            NumbersAreDecimal = Is(numberType, "decimal"),
            Visibility = Is(visibility, "internal") ? "internal" : "public",
        };
    }

    private string Checked(string name, string? value, string fallback, Func<string, bool> isValid, string expected)
    {
        if (value is null || isValid(value))
        {
            return value ?? fallback;
        }

        _problems.Add(
            DiagnosticInfo.AtStart(
                DiagnosticIds.InvalidOption,
                name + " is '" + value + "', but must be " + expected + ". '" + fallback + "' is used instead.",
                path
            )
        );
        return fallback;
    }

    private static bool Is(string value, string other) => string.Equals(value, other, StringComparison.OrdinalIgnoreCase);

    private static bool IsTypeName(string name) =>
        SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None;

    /// <summary><c>Acme.Prices</c> → <c>PricesClient</c>.</summary>
    private static string DefaultClientName(string @namespace) => @namespace.Substring(@namespace.LastIndexOf('.') + 1) + "Client";

    /// <summary>Lists come with <c>|</c> from MSBuild, where <c>;</c> would start a comment.</summary>
    private static EquatableArray<string> List(string? value) =>
        (value ?? "")
            .Split('|', ';', ',')
            .Select(static v => v.Trim())
            .Where(static v => v.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToEquatableArray();
}
