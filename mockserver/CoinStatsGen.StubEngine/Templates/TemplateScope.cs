namespace CoinStats.StubEngine.Templates;

/// <summary>What names mean at one place of a template.</summary>
internal sealed class TemplateScope(object? self, TemplateScope? parent, Dictionary<string, object?> data)
{
    /// <summary>The value that <c>this</c> is.</summary>
    public object? Self { get; } = self;

    /// <summary>The place around, or null.</summary>
    public TemplateScope? Parent { get; } = parent;

    /// <summary>Block parameters, <c>@index</c> and the like, variables.</summary>
    public Dictionary<string, object?> Data { get; } = data;

    /// <summary>Looks a path up.</summary>
    public object? Find(PathExpression path)
    {
        var scope = this;
        for (var i = 0; i < path.Up && scope.Parent is not null; i++)
        {
            scope = scope.Parent;
        }

        if (path.Parts.Length == 0)
        {
            return scope.Self;
        }

        var value = path.Parts[0] is "this" or "." ? scope.Self : scope.First(path.Parts[0]);
        for (var i = 1; i < path.Parts.Length; i++)
        {
            value = TemplateValues.Member(value, path.Parts[i]);
        }

        return value;
    }

    private object? First(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            if (scope.Data.TryGetValue(name, out var known))
            {
                return known;
            }

            if (TemplateValues.Member(scope.Self, name) is { } member)
            {
                return member;
            }
        }

        return null;
    }
}
