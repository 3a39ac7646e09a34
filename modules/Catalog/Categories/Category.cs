namespace CommunityKit.Catalog.Categories;

/// <summary>A shelf of the shop, in a tree.</summary>
public sealed class Category
{
    private Category()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public string Handle { get; private set; } = "";

    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    public LocalizedText Description { get; private set; } = LocalizedText.Empty;

    /// <summary>Path in the file store; null without an icon.</summary>
    public string? Icon { get; private set; }

    public Guid? ParentId { get; private set; }

    /// <summary>Ids from the top down to this one, each behind a slash: everything below begins with it.</summary>
    public string Path { get; private set; } = "";

    /// <summary>Place among its siblings.</summary>
    public int Position { get; private set; }

    public long Version { get; private set; }

    /// <summary>1 at the top.</summary>
    public int Depth => Path.Count(c => c == '/');

    public static Category New() => new();

    public CategoryDraft ToDraft() => new()
    {
        Handle = Handle,
        Name = Name,
        Description = Description,
        Icon = Icon,
        ParentId = ParentId,
    };

    /// <summary>Takes over a draft that was checked; the place in the tree is set by <see cref="Place"/>.</summary>
    internal void Change(CategoryDraft draft)
    {
        Handle = draft.Handle;
        Name = draft.Name;
        Description = draft.Description;
        Icon = draft.Icon;
    }

    /// <summary>Puts it under a parent, null for the top.</summary>
    internal void Place(Category? parent, int position)
    {
        ParentId = parent?.Id;
        Position = position;
        Rebase(parent);
    }

    /// <summary>Its parent moved.</summary>
    internal void Rebase(Category? parent) => Path = $"{parent?.Path}/{Id:N}";

    internal void Reorder(int position) => Position = position;
}
