using CommunityKit.Monetary;
using CommunityKit.UI.Admin.Lists;

namespace CommunityKit.UI.Gallery;

internal sealed record GalleryProduct(string Name, string Picture, Money Price, Money? Was, string Tag, AdminTone Tone);
