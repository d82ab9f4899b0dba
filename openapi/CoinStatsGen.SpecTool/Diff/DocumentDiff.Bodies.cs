using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.SpecTool.Diff;

internal sealed partial class DocumentDiff
{
    private void CompareBody(ApiRequestBody? before, ApiRequestBody? after, string place)
    {
        place += ", request body";
        if (before is null || after is null)
        {
            if (after is not null)
            {
                _findings.Add(
                    after.Required ? DiffRules.RequiredBodyAdded : DiffRules.OptionalBodyAdded,
                    place,
                    $"A body is {(after.Required ? "required" : "taken")} now.",
                    after.Required ? "The argument body must be given: calls do not compile." : "The argument body may be given."
                );
            }
            else if (before is not null)
            {
                _findings.Add(
                    DiffRules.BodyRemoved,
                    place,
                    "No body is taken any more.",
                    "The argument body is removed: calls that give it do not compile."
                );
            }

            return;
        }

        if (before.Required != after.Required)
        {
            _findings.Add(
                after.Required ? DiffRules.BodyBecameRequired : DiffRules.BodyBecameOptional,
                place,
                $"The body is {(after.Required ? "required" : "optional")} now.",
                after.Required
                    ? "The argument body must be given: calls without it do not compile."
                    : "The argument body may be left out, and stands after the optional arguments."
            );
        }

        Words(DiffRules.BodyDescriptionChanged, place, "description", before.Description, after.Description, "The comment of body.");
        var (gone, kept, fresh) = Match(before.Content, after.Content, media => media.MediaType);
        foreach (var media in gone)
        {
            _findings.Add(
                DiffRules.BodyMediaTypeRemoved,
                place,
                $"{media.MediaType} is not taken any more.",
                "Where it was what the client sends, clients built before are refused."
            );
        }

        foreach (var media in fresh)
        {
            _findings.Add(
                DiffRules.BodyMediaTypeAdded,
                place,
                $"{media.MediaType} is taken too.",
                "Nothing: the first JSON form is what the client sends."
            );
        }

        foreach (var (old, @new) in kept)
        {
            CompareContent(old, @new, place, DiffDirection.Request);
        }
    }

    private void CompareResponses(ApiOperation before, ApiOperation after, string place)
    {
        var (gone, kept, fresh) = Match(before.Responses, after.Responses, response => response.Status);
        foreach (var response in gone)
        {
            _findings.Add(
                response.IsSuccess ? DiffRules.SuccessStatusRemoved : DiffRules.ErrorStatusRemoved,
                place,
                $"The status {response.Status} is not documented any more.",
                response.IsSuccess
                    ? "The answer's type may change, and the status is an error to clients built after."
                    : "Its exception type is not named in the comment; the status is still an exception."
            );
        }

        foreach (var response in fresh)
        {
            _findings.Add(
                response.IsSuccess ? DiffRules.SuccessStatusAdded : DiffRules.ErrorStatusAdded,
                place,
                $"The status {response.Status} is documented now.",
                response.IsSuccess ? "It is no error any more." : $"{_newNames.Operation(after)}WithResponseAsync does not throw for it."
            );
        }

        foreach (var (old, @new) in kept)
        {
            CompareResponse(old, @new, $"{place}, response {@new.Status}");
        }
    }

    private void CompareResponse(OperationResponse before, OperationResponse after, string place)
    {
        Words(
            DiffRules.ResponseDescriptionChanged,
            place,
            "description",
            before.Description,
            after.Description,
            "The comment of the method."
        );
        CompareHeaders(before.Headers, after.Headers, place);
        if (before.Content.Count == 0 || after.Content.Count == 0)
        {
            if (before.Content.Count != after.Content.Count)
            {
                var isNew = after.Content.Count > 0;
                _findings.Add(
                    isNew ? DiffRules.ResponseBodyAdded : DiffRules.ResponseBodyRemoved,
                    place,
                    isNew ? "The answer has a body now." : "The answer has no body any more.",
                    isNew
                        ? "The method returns a value where it returned none."
                        : "The method returns no value: code that reads it does not compile."
                );
            }

            return;
        }

        var (gone, kept, fresh) = Match(before.Content, after.Content, media => media.MediaType);
        foreach (var media in gone)
        {
            _findings.Add(
                DiffRules.ResponseMediaTypeRemoved,
                place,
                $"The answer does not come as {media.MediaType} any more.",
                "Where it was the JSON form, the method's type changes."
            );
        }

        foreach (var media in fresh)
        {
            _findings.Add(
                DiffRules.ResponseMediaTypeAdded,
                place,
                $"The answer may come as {media.MediaType}.",
                "Nothing: the client asks for JSON."
            );
        }

        foreach (var (old, @new) in kept)
        {
            CompareContent(old, @new, place, DiffDirection.Response);
        }
    }

    private void CompareHeaders(EquatableArray<ApiParameter> before, EquatableArray<ApiParameter> after, string place)
    {
        var (gone, _, fresh) = Match(before, after, header => header.Name);
        foreach (var header in gone)
        {
            _findings.Add(
                DiffRules.ResponseHeaderRemoved,
                place,
                $"The header {header.Name} is not documented any more.",
                "Nothing: OperationResponse.Headers holds what arrives."
            );
        }

        foreach (var header in fresh)
        {
            _findings.Add(
                DiffRules.ResponseHeaderAdded,
                place,
                $"The header {header.Name} is documented now.",
                "Nothing: OperationResponse.Headers holds it."
            );
        }
    }

    private void CompareContent(ApiMediaType before, ApiMediaType after, string place, DiffDirection direction)
    {
        if (before.Schema is { } old && after.Schema is { } @new)
        {
            _schemas.Compare(old, @new, place, direction);
        }
        else if (before.Schema is not null || after.Schema is not null)
        {
            var rule =
                direction == DiffDirection.Request ? DiffRules.TypeChanged
                : after.Schema is null ? DiffRules.ResponseBodyRemoved
                : DiffRules.ResponseBodyAdded;
            _findings.Add(
                rule,
                place,
                $"The body is {_newNames.Type(after.Schema)}, was {_oldNames.Type(before.Schema)}.",
                "The type of the body changes."
            );
        }

        if (!before.Examples.Equals(after.Examples))
        {
            _findings.Add(
                direction == DiffDirection.Request ? DiffRules.RequestExampleChanged : DiffRules.ResponseExampleChanged,
                place,
                "The example changed.",
                "Nothing: the mock server answers with it."
            );
        }
    }
}
