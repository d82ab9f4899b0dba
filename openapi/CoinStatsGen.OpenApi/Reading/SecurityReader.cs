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

        return new ApiSecurityScheme(
            name,
            type,
            isApiKey ? context.GetText(value, "in") : null,
            isApiKey ? context.GetText(value, "name") : null,
            type == "http" ? context.GetText(value, "scheme") : null,
            context.GetText(value, "description")
        );
    }

    /// <summary>Names of the schemes of which one suffices; null where the owner says nothing, empty where nothing is asked for.</summary>
    public EquatableArray<string>? ReadSecurity(JsonValue owner)
    {
        if (!owner.TryGet("security", out _))
        {
            return null;
        }

        var names = new List<string>();
        foreach (var requirement in context.GetItems(owner, "security"))
        {
            if (!context.CheckObject(requirement, "A security requirement"))
            {
                continue;
            }

            // {} among the alternatives: the call is answered without a key too.
            if (requirement.Members.IsEmpty)
            {
                return EquatableArray<string>.Empty;
            }

            foreach (var member in requirement.Members)
            {
                if (IsKnownScheme(member))
                {
                    names.Add(member.Name);
                }
            }
        }

        return names.Distinct(System.StringComparer.Ordinal).ToEquatableArray();
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
