using CommunityKit.Admin.Frame;

namespace CommunityKit.Admin.Generated;

/// <summary>A controller of generated pages.</summary>
public abstract class PlaceController : AdminController
{
    /// <summary>The page that was asked for, found while the action was chosen.</summary>
    protected Place Place => (Place)HttpContext.Items[typeof(Place)]!;
}
