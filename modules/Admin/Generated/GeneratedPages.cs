using System.Collections.Frozen;
using CommunityKit.UI.Admin.Forms;
using CommunityKit.UI.Admin.Lists;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Admin.Generated;

/// <summary>The lists and forms that the modules of this shop declared, by path. One per runtime. Thread-safe.</summary>
public sealed partial class GeneratedPages
{
    /// <summary>Stands in addresses where the key of a thing would be.</summary>
    public const string NewKey = "new";

    private const string DeleteSegment = "delete";
    private readonly FrozenDictionary<string, Declared<AdminListDeclaration>> _lists;
    private readonly FrozenDictionary<string, Declared<AdminFormDeclaration>> _forms;

    /// <summary>Reads the declarations. Of two at one path the first module has it.</summary>
    public GeneratedPages(
        IDeclarations<AdminListDeclaration> lists, IDeclarations<AdminFormDeclaration> forms, ILogger<GeneratedPages> logger)
    {
        _lists = ByPath(lists.All, declared => declared.Value.Path, logger);
        _forms = ByPath(forms.All, declared => declared.Value.Path, logger);
    }

    /// <summary>Places of all lists.</summary>
    public IEnumerable<Place> Lists => _lists.Keys.Order(StringComparer.Ordinal).Select(path => Make(PlaceKind.List, path, null));

    /// <summary>The list at exactly this path.</summary>
    public Place? FindList(string path) => _lists.ContainsKey(Trim(path)) ? Make(PlaceKind.List, Trim(path), null) : null;

    /// <summary>The page at the rest of an address after <c>/admin/</c>; null if nobody declared one there.</summary>
    public Place? Find(string rest)
    {
        var path = Trim(rest);
        if (FindList(path) is { } list)
        {
            return list;
        }

        var kind = PlaceKind.Form;
        if (path.EndsWith("/" + DeleteSegment, StringComparison.OrdinalIgnoreCase))
        {
            kind = PlaceKind.Delete;
            path = path[..^(DeleteSegment.Length + 1)];
        }

        var end = path.LastIndexOf('/');
        if (end < 0 || !_forms.ContainsKey(path[..end]))
        {
            return null;
        }

        // Routing leaves an encoded slash as it is; everything else is decoded.
        var key = path[(end + 1)..].Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        return key == NewKey
            ? kind == PlaceKind.Form ? Make(kind, path[..end], null) : null
            : Make(kind, path[..end], key);
    }

    private Place Make(PlaceKind kind, string path, string? key) =>
        new(kind, path, key) { List = _lists.GetValueOrDefault(path), Form = _forms.GetValueOrDefault(path) };

    private static FrozenDictionary<string, Declared<T>> ByPath<T>(
        IEnumerable<Declared<T>> all, Func<Declared<T>, string> pathOf, ILogger logger)
        where T : notnull
    {
        var byPath = new Dictionary<string, Declared<T>>(StringComparer.OrdinalIgnoreCase);
        foreach (var declared in all)
        {
            if (!byPath.TryAdd(Trim(pathOf(declared)), declared))
            {
                LogTaken(logger, declared.Module.Id, typeof(T).Name, pathOf(declared), byPath[Trim(pathOf(declared))].Module.Id);
            }
        }

        return byPath.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static string Trim(string path) => path.Trim('/');

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Module} declares {Declaration} at {Path}, which {Other} has already; it is not shown")]
    private static partial void LogTaken(ILogger logger, string module, string declaration, string path, string other);
}
