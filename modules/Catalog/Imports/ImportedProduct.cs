using CommunityKit.Catalog.Products;
using CommunityKit.Imports;

namespace CommunityKit.Catalog.Imports;

/// <summary>A product as a file has it, whatever the file's dialect, with what is wrong with it.</summary>
internal abstract class ImportedProduct
{
    public abstract string Handle { get; }

    /// <summary>First row of the file that tells of it.</summary>
    public abstract long Row { get; }

    public abstract long LastRow { get; }

    public abstract int VariantCount { get; }

    public abstract int ImageCount { get; }

    public abstract IReadOnlyList<ImportProblem> Problems { get; }

    /// <summary>Names of its categories, each with those above it in front; the first one is the primary category.</summary>
    public abstract IReadOnlyList<IReadOnlyList<string>> Categories { get; }

    /// <summary>Handles of its categories, for a file that names them so.</summary>
    public virtual IReadOnlyList<string> CategoryHandles => [];

    /// <summary>Handles of products to show beside it.</summary>
    public virtual IReadOnlyList<string> RelatedHandles => [];

    /// <summary>SKUs of what one piece is made of, for a set; such products are written after all others.</summary>
    public virtual IReadOnlyList<string> PartSkus => [];

    /// <summary>True for a file that only adds to products, for example translations.</summary>
    public virtual bool MustExist => false;

    public bool HasErrors => Problems.Any(problem => !problem.IsWarning);

    /// <summary>The product as it is to be. What the file does not tell stays.</summary>
    /// <param name="old">The product as it is; null for a new one.</param>
    /// <param name="found">What the file names in the shop.</param>
    public abstract ProductDraft Apply(ProductDraft? old, ImportedRelations found);

    /// <summary>A broken rule with its row and column.</summary>
    public abstract ImportProblem Place(RuleBreak broken, string message);

    /// <summary>An item number that another product has: the variant comes without it.</summary>
    public abstract ImportProblem SkuTaken(string sku);
}
