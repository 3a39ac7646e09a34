namespace CommunityKit.Catalog.Imports.Sheets;

/// <summary>How one kind of sheet tells of products. Thread-safe.</summary>
internal interface IDialect
{
    /// <summary>Name of the format, for example <c>woocommerce</c>.</summary>
    string Name { get; }

    /// <summary>True for files that put blanks before quotes to line up their columns.</summary>
    bool SkipsBlanks => false;

    /// <summary>True if a sheet with this heading is of this kind.</summary>
    bool Fits(Heading heading);

    /// <summary>The products of a sheet, one after the other.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="shop">What reading needs of the shop.</param>
    /// <param name="tally">Told of rows that belong to no product.</param>
    /// <param name="cancellationToken">Cancels.</param>
    IAsyncEnumerable<ImportedProduct> ReadAsync(Sheet sheet, SheetShop shop, ImportTally tally, CancellationToken cancellationToken);
}
