using System.Text.Json.Serialization;

namespace CommunityKit.Cms.Exchange;

/// <summary>
/// A thing of the CMS as it moves between shops and files: what <see cref="IContentArchive"/> reads and <see cref="IContentWriter"/> writes.
/// Immutable. Its JSON form is <see cref="ContentRecordJson"/>.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(TypeRecord), "type")]
[JsonDerivedType(typeof(TaxonomyRecord), "taxonomy")]
[JsonDerivedType(typeof(TermRecord), "term")]
[JsonDerivedType(typeof(ItemRecord), "item")]
[JsonDerivedType(typeof(MenuRecord), "menu")]
[JsonDerivedType(typeof(RedirectRecord), "redirect")]
public abstract record ContentRecord
{
    private protected ContentRecord()
    {
    }
}
