using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.OpenApi.Reading;

/// <summary>Security schemes, and which of them an operation asks for.</summary>
internal sealed class SecurityReader(ReadingContext context)
{
    public EquatableArray<ApiSecurityScheme> ReadSecuritySchemes(JsonValue components)
    {
        var schemes = new List<ApiSecurityScheme>();
        foreach (var member in context.GetMembers(components, "securitySchemes"))
        {
            context.SecurityNames.Add(member.Name);
            if (context.Follow(member.Value) is not { } value || !context.CheckObject(value, "A security scheme"))
            {
                continue;
            }

            context.CheckKeywords(value, DocumentKeywords.SecurityScheme);
            if (context.GetText(value, "type") is not { } type)
            {
                context.Report(
                    DocumentProblemKind.InvalidValue,
                    "A security scheme needs a \"type\": apiKey, http, oauth2 or openIdConnect.",
                    value
                );
                continue;
            }

            schemes.Add(ReadSecurityScheme(member.Name, type, value));
        }

        return schemes.ToEquatableArray();
    }

    private ApiSecurityScheme ReadSecurityScheme(string name, string type, JsonValue value)
    {
        var isApiKey = type == "apiKey";
        if (type is not ("apiKey" or "http" or "oauth2" or "openIdConnect" or "mutualTLS"))
        {
            context.Report(
                DocumentProblemKind.InvalidValue,
                $"The security type {JsonStrings.Quote(type)} is not one of apiKey, http, oauth2, openIdConnect, mutualTLS.",
                value
            );
        }

        if (isApiKey)
        {
            CheckKeyPlace(value);
        }

        return new ApiSecurityScheme(
            name,
            type,
            isApiKey ? context.GetText(value, "in") : null,
            isApiKey ? context.GetText(value, "name") : null,
            type == "http" ? context.GetText(value, "scheme") : null,
            context.GetText(value, "description"),
            value.Position
        );
    }

    private void CheckKeyPlace(JsonValue value)
    {
        if (context.GetText(value, "in") is not ("header" or "query" or "cookie") || string.IsNullOrEmpty(context.GetText(value, "name")))
        {
            context.Report(
                DocumentProblemKind.InvalidValue,
                "A scheme of the type apiKey needs \"name\", and \"in\": header, query or cookie.",
                value
            );
        }
    }

    /// <summary>What a caller must prove, of which one suffices; null where the owner says nothing, empty where nothing is asked for.</summary>
    public EquatableArray<ApiSecurityRequirement>? ReadSecurity(JsonValue owner)
    {
        if (!owner.TryGet("security", out _))
        {
            return null;
        }

        var requirements = new List<ApiSecurityRequirement>();
        foreach (var item in context.GetItems(owner, "security"))
        {
            if (
                context.CheckObject(item, "A security requirement")
                && ReadRequirement(item) is { } requirement
                && !requirements.Contains(requirement)
            )
            {
                requirements.Add(requirement);
            }
        }

        return requirements.ToEquatableArray();
    }

    /// <summary>{} is met by everyone; what names nothing but unknown schemes is met by nobody, and null.</summary>
    private ApiSecurityRequirement? ReadRequirement(JsonValue item)
    {
        var schemes = new List<ApiRequiredScheme>();
        foreach (var member in item.Members)
        {
            if (IsKnownScheme(member))
            {
                schemes.Add(new ApiRequiredScheme(member.Name, context.AsTexts(member.Value, member.Name).ToEquatableArray()));
            }
        }

        return schemes.Count == 0 && !item.Members.IsEmpty ? null : new ApiSecurityRequirement(schemes.ToEquatableArray());
    }

    private bool IsKnownScheme(in JsonMember member)
    {
        if (context.SecurityNames.Contains(member.Name))
        {
            return true;
        }

        var message = $"The security scheme {JsonStrings.Quote(member.Name)} is not defined. Add it under /components/securitySchemes.";
        context.Report(
            DocumentProblemKind.UnresolvedReference,
            message,
            context.Root.GetPosition(member.NameStart),
            member.Name.Length + 2
        );
        return false;
    }
}
