using System.Globalization;
using CoinStatsGen.Generator.Plans;

namespace CoinStatsGen.Generator.Emitting;

/// <summary>Emits the method that reads all pages of an operation.</summary>
internal static class PagesEmitter
{
    /// <summary>The method's return type.</summary>
    public static string ReturnType(PagesPlan pages) => "global::CoinStats.AsyncPages<" + pages.ItemTypeName + ">";

    /// <summary>Emits the member of the interface.</summary>
    public static void EmitDeclaration(SourceWriter writer, MethodPlan method, PagesPlan pages, string parameters)
    {
        writer.Line();
        writer.Line(
            $"/// <summary>All rows of <see cref=\"{method.Name}Async\"/>: the next page is asked for when the rows before it are "
                + $"read.</summary>"
        );
        writer.Line($"/// <inheritdoc cref=\"{method.Name}Async\" path=\"/param\"/>");
        writer.Line("/// <returns>The rows; one call for each page that is reached.</returns>");
        DocWriter.Obsolete(writer, method.Deprecated);
        writer.Line($"{ReturnType(pages)} {pages.Name}Async({parameters});");
    }

    /// <summary>Emits the method.</summary>
    public static void EmitMethod(SourceWriter writer, MethodPlan method, PagesPlan pages, string parameters)
    {
        var arguments = string.Join(", ", method.Parameters.Select(p => Argument(p, pages)));
        var origin = pages.FromRequest ? "request?." : "";
        var limit = pages.LimitSource is null ? "null" : origin + pages.LimitSource;
        if (pages.DefaultLimit is { } size)
        {
            limit = (pages.LimitSource is null ? "" : limit + " ?? ") + size.ToString(CultureInfo.InvariantCulture);
        }

        writer.Line(
            $$"""

            /// <inheritdoc/>
            public {{ReturnType(pages)}} {{pages.Name}}Async({{parameters}})
                => global::CoinStats.Http.ApiPaging.Create<{{method.Result!.Value.TypeName}}, {{pages.ItemTypeName}}>(
                    {{origin + pages.PageSource}},
                    {{limit}},
                    (pageNumber, pageToken) => {{method.Name}}Async({{arguments}}, pageToken),
                    static answer => answer{{(pages.Items.Length == 0 ? "" : "." + pages.Items)}},
                    {{Path(pages.HasNext)}},
                    {{Path(pages.PageSize)}},
                    {{Path(pages.PageNumber)}},
                    cancellationToken);
            """
        );
    }

    private static string Argument(MethodParameterPlan parameter, PagesPlan pages) =>
        parameter.Role switch
        {
            ParameterRole.Request when pages.FromRequest => "("
                + parameter.Name
                + " ?? new()) with { "
                + pages.PageSource
                + " = pageNumber }",
            ParameterRole.Argument when !pages.FromRequest && parameter.Name == pages.PageSource => "pageNumber",
            _ => parameter.Name,
        };

    private static string Path(string? path) => path is null ? "null" : "static answer => answer." + path;
}
