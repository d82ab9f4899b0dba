using CoinStatsGen.Generator.Plans;
using CoinStatsGen.Generator.Settings;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStatsGen.Generator.Discovering;

/// <summary>The first phase: finds all types that a document needs, whatever the filters say, so that filters rename nothing.</summary>
internal sealed class ClientFinder
{
    private readonly TypeCatalog _catalog;
    private readonly ParameterTypes _parameters;
    private readonly BodyTypes _bodies;
    private readonly ResultTypes _results;
    private readonly ErrorTypes _errors;
    private readonly StreamTypes _streams;

    private ClientFinder(TypeCatalog catalog)
    {
        _catalog = catalog;
        _parameters = new ParameterTypes(catalog);
        _bodies = new BodyTypes(catalog);
        _results = new ResultTypes(catalog);
        _errors = new ErrorTypes(catalog);
        _streams = new StreamTypes(catalog);
    }

    /// <summary>Finds the operations and schemas that the settings ask for.</summary>
    public static FoundClient Find(
        ApiDocument document,
        ClientSettings settings,
        OperationFilter filter,
        CancellationToken cancellationToken
    )
    {
        var catalog = new TypeCatalog(new SchemaIndex(document), settings);
        var finder = new ClientFinder(catalog);
        var operations = new List<FoundOperation>();
        foreach (var operation in document.Operations)
        {
            cancellationToken.ThrowIfCancellationRequested();
            operations.Add(finder.Find(operation, filter.Allows(operation)));
        }

        foreach (var schema in document.Schemas)
        {
            catalog.Reference(schema.Name);
        }

        while (catalog.TryTakeFound(out var type))
        {
            cancellationToken.ThrowIfCancellationRequested();
            finder.FindUses(type);
        }

        return new FoundClient(document, catalog, operations, [.. catalog.Types], new TypeRoles(operations));
    }

    private FoundOperation Find(ApiOperation operation, bool isWanted)
    {
        var found = new FoundOperation(operation, isWanted);
        foreach (var parameter in ParameterTypes.Sent(operation))
        {
            FoundValue.AddTypes(_parameters.Of(operation, parameter), found.Requests);
        }

        if (_bodies.Of(operation) is { } body)
        {
            FoundValue.AddTypes(body.Value.Value, found.Requests);
            if (body.Content.Kind == MediaKind.Json)
            {
                FoundValue.AddTypes(body.Value.Value, found.Sent);
            }

            if (body is { Content.Kind: MediaKind.Multipart, Value.Value: FoundValue { Type: var parts } })
            {
                found.Parts.Add(parts);
            }
        }

        FoundValue.AddTypes(_results.Json(operation)?.Value, found.Answers);
        FoundValue.AddTypes(_streams.Of(operation)?.Item.Value, found.Answers);
        foreach (var response in operation.Responses.Where(r => ErrorTypes.IsError(operation, r)))
        {
            FoundValue.AddTypes(_errors.Of(operation, response), found.Errors);
        }

        return found;
    }

    private void FindUses(FoundType type)
    {
        switch (type.Schema)
        {
            case ObjectSchema record:
                foreach (var property in record.Properties)
                {
                    Add(_catalog.Value(property.Schema, _catalog.PropertySite(type.Site, record, property)));
                }

                Add(record.AdditionalProperties is { } rest ? _catalog.Value(rest, type.Site.Value()) : null);
                break;
            case ArraySchema tuple:
                Add(_catalog.Value(tuple.Items, type.Site.Item()));
                break;
            case UnionSchema union:
                foreach (var variant in _catalog.Variants(union, type.Site))
                {
                    Add(_catalog.Value(variant.Schema, variant.Site));
                }

                break;
        }

        void Add(ValuePlan? value) => FoundValue.AddTypes(value, type.Uses);
    }
}
