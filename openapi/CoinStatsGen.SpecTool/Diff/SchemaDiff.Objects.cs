using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.SpecTool.Diff;

internal sealed partial class SchemaDiff
{
    private void CompareObjects(ObjectSchema before, ObjectSchema after, string place, DiffDirection direction)
    {
        if (IsMap(before) != IsMap(after) && (IsMap(before) ? after : before).Properties.Count > 0)
        {
            findings.Add(DiffRules.TypeChanged, place, $"The type is {Kind(after)}, was {Kind(before)}.", Change(before, after));
            return;
        }

        var old = before.Properties.ToDictionary(property => property.Name);
        var @new = after.Properties.ToDictionary(property => property.Name);
        foreach (var property in before.Properties.Where(property => !@new.ContainsKey(property.Name)))
        {
            findings.Add(
                direction == DiffDirection.Request ? DiffRules.RequestPropertyRemoved : DiffRules.ResponsePropertyRemoved,
                $"{place}.{property.Name}",
                "The member is gone.",
                $"The property {oldNames.Property(before, property)} is removed: code that uses it does not compile"
                    + (
                        direction == DiffDirection.Response && property.Required
                            ? ", clients built before throw CoinStatsJsonException."
                            : "."
                    )
            );
        }

        foreach (var property in after.Properties)
        {
            if (old.TryGetValue(property.Name, out var known))
            {
                CompareProperty(known, property, newNames.Property(after, property), $"{place}.{property.Name}", direction);
                if (oldNames.Property(before, known) != newNames.Property(after, property))
                {
                    findings.Renamed($"{place}.{property.Name}", oldNames.Property(before, known), newNames.Property(after, property));
                }
            }
            else
            {
                AddedProperty(property, newNames.Property(after, property), $"{place}.{property.Name}", direction);
            }
        }

        CompareAdditional(before, after, place, direction);
        CompareDiscriminators(before.Discriminator, after.Discriminator, place);
    }

    private void AddedProperty(ApiProperty property, string name, string place, DiffDirection direction)
    {
        var (rule, meaning) = (direction, property.Required) switch
        {
            (DiffDirection.Request, true) => (
                DiffRules.RequestRequiredPropertyAdded,
                "is new and required: code that makes the record does not compile, clients built before are answered 400."
            ),
            (DiffDirection.Request, false) => (DiffRules.RequestPropertyAdded, "is new and may be left out."),
            (_, true) => (
                DiffRules.ResponseRequiredPropertyAdded,
                "is new and required: only code that makes the record itself, such as a test, must set it."
            ),
            _ => (DiffRules.ResponsePropertyAdded, "is new and may be null."),
        };
        findings.Add(
            rule,
            place,
            $"The member is new, {(property.Required ? "required" : "optional")}, {newNames.Type(property.Schema)}.",
            $"The property {name} {meaning}"
        );
    }

    private void CompareProperty(ApiProperty before, ApiProperty after, string name, string place, DiffDirection direction)
    {
        if (before.Required != after.Required)
        {
            var (rule, meaning) = (direction, after.Required) switch
            {
                (DiffDirection.Request, true) => (
                    DiffRules.RequestPropertyBecameRequired,
                    $"{name} must be set: code that leaves it out does not compile."
                ),
                (DiffDirection.Request, false) => (DiffRules.RequestPropertyBecameOptional, $"{name} may be left out."),
                (_, true) => (
                    DiffRules.ResponsePropertyBecameRequired,
                    $"{name} is not null any more; code that makes the record must set it."
                ),
                _ => (
                    DiffRules.ResponsePropertyBecameOptional,
                    $"{name} becomes T?: code that reads it warns; clients built before throw CoinStatsJsonException where it is absent."
                ),
            };
            findings.Add(rule, place, $"The member is {(after.Required ? "required" : "optional")} now.", meaning);
        }

        if (direction == DiffDirection.Response)
        {
            CompareOtherNames(before, after, name, place);
        }

        CompareOne(before.Schema, after.Schema, place, direction);
    }

    private void CompareOtherNames(ApiProperty before, ApiProperty after, string property, string place)
    {
        foreach (var name in after.AlsoNamed.Except(before.AlsoNamed))
        {
            findings.Add(
                DiffRules.AlsoNamedAdded,
                place,
                $"The value may come as {name}.",
                $"{property} is read from there too; clients built before do not find it."
            );
        }

        foreach (var name in before.AlsoNamed.Except(after.AlsoNamed))
        {
            findings.Add(
                DiffRules.AlsoNamedRemoved,
                place,
                $"The value does not come as {name} any more.",
                $"{property} is not read from there."
            );
        }
    }

    private void CompareAdditional(ObjectSchema before, ObjectSchema after, string place, DiffDirection direction)
    {
        switch (before.AdditionalProperties, after.AdditionalProperties)
        {
            case ({ } old, { } @new):
                CompareOne(old, @new, place + ".*", direction);
                break;
            case (null, { } @new):
                findings.Add(
                    DiffRules.AdditionalPropertiesAdded,
                    place,
                    "Undeclared members are described now.",
                    $"The members can be read as a map of {newNames.Type(@new)}."
                );
                break;
            case ({ }, null):
                findings.Add(
                    DiffRules.AdditionalPropertiesRemoved,
                    place,
                    "Undeclared members are not described any more.",
                    "The map is removed: code that reads it does not compile."
                );
                break;
        }

        if (direction == DiffDirection.Request && !before.AdditionalPropertiesForbidden && after.AdditionalPropertiesForbidden)
        {
            findings.Add(
                DiffRules.AdditionalPropertiesForbidden,
                place,
                "Undeclared members are an error now.",
                "Code stays; a request with other members is answered 400."
            );
        }
    }

    private void CompareUnions(UnionSchema before, UnionSchema after, string place, DiffDirection direction)
    {
        var old = before.Variants.Select(Named).ToList();
        var @new = after.Variants.Select(Named).ToList();
        foreach (var variant in @new.Except(old))
        {
            findings.Add(
                direction == DiffDirection.Request ? DiffRules.UnionVariantAddedToRequest : DiffRules.UnionVariantAddedToResponse,
                place,
                $"{variant} is a further shape.",
                direction == DiffDirection.Request
                    ? "The union has a further case."
                    : "The union has a further case: code that handles each case misses it, clients built before cannot read it."
            );
        }

        foreach (var variant in old.Except(@new))
        {
            findings.Add(
                DiffRules.UnionVariantRemoved,
                place,
                $"{variant} is no shape any more.",
                "The union loses a case: code that uses it does not compile."
            );
        }

        for (var index = 0; index < before.Variants.Count; index++)
        {
            var at = @new.IndexOf(old[index]);
            if (at >= 0)
            {
                CompareOne(before.Variants[index], after.Variants[at], $"{place} ({old[index]})", direction);
            }
        }

        CompareDiscriminators(before.Discriminator, after.Discriminator, place);
    }

    private void CompareDiscriminators(ApiDiscriminator? before, ApiDiscriminator? after, string place)
    {
        if (before is null ? after is null : before.Equals(after))
        {
            return;
        }

        findings.Add(
            DiffRules.DiscriminatorChanged,
            place,
            $"The shapes are told apart by {Describe(after)}, were by {Describe(before)}.",
            "Values are read as other types; clients built before may not read them."
        );
    }

    private static string Describe(ApiDiscriminator? discriminator) =>
        discriminator is null
            ? "their members"
            : $"{discriminator.PropertyName} "
                + $"({string.Join(", ", discriminator.Mapping.Select(value => $"{value.Value} = {value.SchemaName}"))})";

    private static bool IsMap(ObjectSchema schema) => schema is { Properties.Count: 0, AdditionalProperties: not null };
}
