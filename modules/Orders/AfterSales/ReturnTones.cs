using CommunityKit.UI.Admin.Lists;

namespace CommunityKit.Orders.AfterSales;

/// <summary>Colours of states; the words stand beside them always.</summary>
internal static class ReturnTones
{
    public static AdminTone Of(ReturnState state) => state switch
    {
        ReturnState.Requested => AdminTone.Warning,
        ReturnState.Approved or ReturnState.SentBack => AdminTone.Info,
        ReturnState.Received or ReturnState.Replacing => AdminTone.Primary,
        ReturnState.Refunded or ReturnState.Replaced => AdminTone.Good,
        ReturnState.Rejected => AdminTone.Danger,
        _ => AdminTone.Plain,
    };
}
