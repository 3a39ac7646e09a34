using CommunityKit.Admin.Frame;
using CommunityKit.Admin.Generated;
using CommunityKit.UI.Admin.Lists;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Admin.Lists;

/// <summary>A declared list, made for this request, with the words for it.</summary>
public sealed class OpenList
{
    private OpenList(Place place, IAdminList list, ModuleWords words, CellText cells)
    {
        Place = place;
        List = list;
        Words = words;
        Cells = cells;
    }

    /// <summary>Where it stands.</summary>
    public Place Place { get; }

    /// <summary>The module's list.</summary>
    public IAdminList List { get; }

    /// <summary>Texts of the list's module.</summary>
    public ModuleWords Words { get; }

    /// <summary>Values as words.</summary>
    public CellText Cells { get; }

    /// <summary>Columns, filters, actions.</summary>
    public AdminListDefinition Definition => List.Definition;

    /// <summary>Title of the list.</summary>
    public string Title => Words[Definition.TitleKey];

    /// <summary>Opens the list at a place.</summary>
    public static OpenList At(Place place, IServiceProvider services)
    {
        var words = services.GetRequiredService<Words>();
        var own = words.Of(place.List!.Module.Id);
        var cells = new CellText(own, words.Own, services.GetRequiredService<ShopTime>());
        return new OpenList(place, place.ListOf(services), own, cells);
    }

    /// <summary>Heading of a column.</summary>
    public string Label(AdminColumn column) => Words[column.LabelKey];

    /// <summary>What names a row to people: its link, or else its first text.</summary>
    public string NameOf(AdminListRow row)
    {
        var at = IndexOfHeading;
        return at < row.Cells.Count && Cells.Show(row.Cells[at]) is { Length: > 0 } name ? name : row.Key;
    }

    /// <summary>The column that names its row.</summary>
    public int IndexOfHeading
    {
        get
        {
            var columns = Definition.Columns.Select((column, i) => (column.Kind, i)).ToList();
            return columns
                .Where(c => c.Kind == AdminColumnKind.Link)
                .Concat(columns.Where(c => c.Kind == AdminColumnKind.Text))
                .Select(c => c.i)
                .FirstOrDefault();
        }
    }

    /// <summary>The actions that the user may run.</summary>
    public async ValueTask<IReadOnlyList<AdminAction>> ActionsAsync(Func<string, ValueTask<bool>> may)
    {
        var allowed = new List<AdminAction>();
        foreach (var action in Definition.Actions)
        {
            if (action.Permission is null || await may(action.Permission))
            {
                allowed.Add(action);
            }
        }

        return allowed;
    }
}
