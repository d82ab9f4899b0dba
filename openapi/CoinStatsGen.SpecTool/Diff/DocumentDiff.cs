using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.SpecTool.Diff;

/// <summary>Compares two documents by their meaning: order, references to equal things and formatting do not count.</summary>
internal sealed partial class DocumentDiff
{
    private readonly ApiDocument _old;
    private readonly ApiDocument _new;
    private readonly DiffFindings _findings = new();
    private readonly SchemaDiff _schemas;
    private readonly SchemaUsage _oldUsage;
    private readonly SchemaUsage _newUsage;
    private readonly GeneratedNames _oldNames;
    private readonly GeneratedNames _newNames;

    private DocumentDiff(ApiDocument old, ApiDocument @new)
    {
        _old = old;
        _new = @new;
        _oldUsage = new(old);
        _newUsage = new(@new);
        _oldNames = GeneratedNames.Of(old);
        _newNames = GeneratedNames.Of(@new);
        _schemas = new(_findings, _oldUsage, _newUsage, _oldNames, _newNames);
    }

    public static DiffReport Compare(ApiDocument old, ApiDocument @new)
    {
        var diff = new DocumentDiff(old, @new);
        diff.CompareHead();
        diff.CompareService();
        diff.CompareSecuritySchemes();
        diff.CompareTags();
        diff.CompareOperations();
        diff.CompareNamedSchemas();
        return diff._findings.ToReport();
    }

    private void CompareHead()
    {
        Words(DiffRules.TitleChanged, "document", "title", _old.Title, _new.Title, "The comment of the client class.");
        Words(DiffRules.VersionChanged, "document", "version", _old.Version, _new.Version, "Nothing.");
        Words(
            DiffRules.DescriptionChanged,
            "document",
            "description",
            _old.Description,
            _new.Description,
            "The comment of the client class."
        );
        var before = First(_old.Servers);
        var after = First(_new.Servers);
        if (before != after)
        {
            _findings.Add(
                DiffRules.DefaultServerChanged,
                "document",
                $"The first server is {after ?? "(none)"}, was {before ?? "(none)"}.",
                "The default BaseAddress of the client options changes; options that set it are not touched."
            );
        }

        foreach (var server in _new.Servers.Except(_old.Servers).Where(server => server != after))
        {
            _findings.Add(DiffRules.ServerAdded, "document", $"The server {server} is new.", "Nothing: set BaseAddress to use it.");
        }

        foreach (var server in _old.Servers.Except(_new.Servers).Where(server => server != before))
        {
            _findings.Add(DiffRules.ServerRemoved, "document", $"The server {server} is gone.", "Nothing, unless BaseAddress names it.");
        }
    }

    private void CompareSecuritySchemes()
    {
        var (gone, kept, fresh) = Match(_old.SecuritySchemes, _new.SecuritySchemes, scheme => scheme.Name);
        foreach (var scheme in gone)
        {
            _findings.Add(
                DiffRules.SecuritySchemeRemoved,
                $"security scheme {scheme.Name}",
                "It is gone.",
                "The credential of that kind is not sent any more."
            );
        }

        foreach (var scheme in fresh)
        {
            _findings.Add(
                DiffRules.SecuritySchemeAdded,
                $"security scheme {scheme.Name}",
                $"It is new: {Describe(scheme)}.",
                "Nothing, until an operation asks for it."
            );
        }

        foreach (var (before, after) in kept.Where(pair => Describe(pair.Old) != Describe(pair.New)))
        {
            _findings.Add(
                DiffRules.SecuritySchemeChanged,
                $"security scheme {after.Name}",
                $"It is {Describe(after)}, was {Describe(before)}.",
                "The key is sent in another way; code stays, clients built before are refused."
            );
        }
    }

    private void CompareTags()
    {
        var before = Groups(_old);
        var after = Groups(_new);
        foreach (var tag in before.Except(after))
        {
            _findings.Add(
                DiffRules.TagRemoved,
                $"tag {tag}",
                "No operation is in this group any more.",
                $"{_oldNames.Group(tag)} and its interface are removed."
            );
        }

        foreach (var tag in after.Except(before))
        {
            _findings.Add(
                DiffRules.TagAdded,
                $"tag {tag}",
                "A new group of operations.",
                $"{_newNames.Group(tag)} and its interface are new."
            );
        }

        foreach (var (old, @new) in Match(_old.Tags, _new.Tags, tag => tag.Name).Kept)
        {
            Words(
                DiffRules.TagDescriptionChanged,
                $"tag {@new.Name}",
                "description",
                old.Description,
                @new.Description,
                "The comment of the group's interface."
            );
        }
    }

    private void CompareNamedSchemas()
    {
        var (gone, kept, fresh) = Match(_old.Schemas, _new.Schemas, named => named.Name);
        foreach (var named in gone)
        {
            _findings.Add(
                DiffRules.SchemaRemoved,
                $"schema {named.Name}",
                "It is gone.",
                _oldNames.HasType(named.Name)
                    ? $"The type {_oldNames.TypeName(named.Name)} is removed: code that names it does not compile."
                    : "Nothing: it has no type of its own."
            );
        }

        foreach (var named in fresh)
        {
            _findings.Add(
                DiffRules.SchemaAdded,
                $"schema {named.Name}",
                "It is new.",
                _newNames.HasType(named.Name) ? $"The type {_newNames.TypeName(named.Name)} is new." : "Nothing: it has no type of its own."
            );
        }

        foreach (var (before, after) in kept)
        {
            if (
                _oldNames.HasType(before.Name)
                && _newNames.HasType(after.Name)
                && before.Schema.CSharpName == after.Schema.CSharpName
                && _oldNames.TypeName(before.Name) != _newNames.TypeName(after.Name)
            )
            {
                _findings.Renamed($"schema {after.Name}", _oldNames.TypeName(before.Name), _newNames.TypeName(after.Name));
            }

            var directions = _oldUsage.Of(before.Name) & _newUsage.Of(after.Name);
            _schemas.Compare(
                before.Schema,
                after.Schema,
                $"schema {after.Name}",
                directions == DiffDirection.None ? DiffDirection.Response : directions
            );
        }
    }

    private void Words(DiffRule rule, string place, string what, string? before, string? after, string meaning)
    {
        if (before != after)
        {
            _findings.Add(rule, place, $"The {what} is {SchemaDiff.Quote(after)}, was {SchemaDiff.Quote(before)}.", meaning);
        }
    }

    private static string Describe(ApiSecurityScheme scheme) =>
        scheme.Type switch
        {
            "apiKey" => $"the {scheme.In} {scheme.ParameterName}",
            "http" => $"HTTP {scheme.Scheme}",
            _ => scheme.Type,
        };

    private static string? First(EquatableArray<string> names) => names.Count == 0 ? null : names[0];

    private static List<string> Groups(ApiDocument model) =>
        [.. model.Operations.Where(operation => operation.Tags.Count > 0).Select(operation => operation.Tags[0]).Distinct()];

    private static (IReadOnlyList<T> Gone, IReadOnlyList<(T Old, T New)> Kept, IReadOnlyList<T> Fresh) Match<T>(
        IEnumerable<T> old,
        IEnumerable<T> @new,
        Func<T, string> key
    )
    {
        var before = old.GroupBy(key).ToDictionary(group => group.Key, group => group.First());
        var after = @new.GroupBy(key).ToDictionary(group => group.Key, group => group.First());
        return (
            [.. before.Where(pair => !after.ContainsKey(pair.Key)).Select(pair => pair.Value)],
            [.. after.Where(pair => before.ContainsKey(pair.Key)).Select(pair => (before[pair.Key], pair.Value))],
            [.. after.Where(pair => !before.ContainsKey(pair.Key)).Select(pair => pair.Value)]
        );
    }
}
