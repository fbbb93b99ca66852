using Skein.Organization;
using Skein.Platform;

namespace Skein.Web.Organization;

internal static class OrganizationTexts
{
    public static readonly Text Organization = new("组织", "組織", "Organisation");
    public static readonly Text Purpose = new("部门、小组、岗位和在其中的人", "部門、小組、崗位和在其中的人", "Departments, teams, positions and the people in them");
    public static readonly Text Department = new("部门", "部門", "Department");
    public static readonly Text NewDepartment = new("新建部门", "新增部門", "New department");
    public static readonly Text Parent = new("上级部门", "上級部門", "Part of");
    public static readonly Text NoParent = new("没有上级", "沒有上級", "Stands at the top");
    public static readonly Text Name = new("名称", "名稱", "Name");
    public static readonly Text Team = new("小组", "小組", "Team");
    public static readonly Text Teams = new("小组", "小組", "Teams");
    public static readonly Text NewTeam = new("新建小组", "新增小組", "New team");
    public static readonly Text NoTeams = new("还没有小组", "還沒有小組", "No teams yet");
    public static readonly Text Position = new("岗位", "崗位", "Position");
    public static readonly Text Positions = new("岗位", "崗位", "Positions");
    public static readonly Text NewPosition = new("新建岗位", "新增崗位", "New position");
    public static readonly Text Edit = new("编辑", "編輯", "Edit");
    public static readonly Text EditOf = new("编辑 {0}", "編輯 {0}", "Edit {0}");
    public static readonly Text Save = new("保存", "儲存", "Save");
    public static readonly Text Add = new("添加", "新增", "Add");
    public static readonly Text Create = new("新建", "新增", "Create");
    public static readonly Text Delete = new("删除", "刪除", "Delete");
    public static readonly Text DeleteDepartment = new("删除部门", "刪除部門", "Delete the department");
    public static readonly Text DeletePosition = new("删除岗位", "刪除崗位", "Delete the position");
    public static readonly Text Dissolve = new("撤销小组", "撤銷小組", "Dissolve the team");
    public static readonly Text TakesOver = new("由哪个小组接手它的工单", "由哪個小組接手它的工單", "Team that takes over its cases");
    public static readonly Text AddMember = new("加入同事", "加入同事", "Add somebody");
    public static readonly Text RemoveMember = new("把 {0} 移出小组", "把 {0} 移出小組", "Take {0} out of the team");
    public static readonly Text NoMembers = new("还没有人，来信会停在队列里", "還沒有人，來信會停在佇列裡", "Nobody yet: contacts would wait in its queue");
    public static readonly Text Loose = new("不在任何小组", "不在任何小組", "In no team");
    public static readonly Text Nowhere = new("还没有安排部门和小组", "還沒有安排部門和小組", "Without department and team");
    public static readonly Text Holders = new("{0} 人", "{0} 人", "{0}");
    public static readonly Text Members = new("{0} 人", "{0} 人", "Members: {0}");
    public static readonly Text Choose = new("请选择", "請選擇", "Choose");
    public static readonly Text Nothing = new("不选", "不選", "None");

    public static readonly Text People = new("人员", "人員", "People");
    public static readonly Text Invite = new("邀请同事", "邀請同事", "Invite a colleague");
    public static readonly Text FindHint = new("姓名、拼音首字母或邮箱", "姓名、拼音首字母或電子郵件", "Name, pinyin or e-mail");
    public static readonly Text Find = new("查找", "尋找", "Find");
    public static readonly Text Person = new("姓名", "姓名", "Name");
    public static readonly Text Presence = new("在线状态", "線上狀態", "Presence");
    public static readonly Text PresenceIs = new("在线状态：{0}", "線上狀態：{0}", "Presence: {0}");
    public static readonly Text Roles = new("角色", "角色", "Roles");
    public static readonly Text Account = new("账号", "帳號", "Account");
    public static readonly Text State = new("账号状态", "帳號狀態", "Account");
    public static readonly Text AllTeams = new("全部小组", "全部小組", "All teams");
    public static readonly Text AllRoles = new("全部角色", "全部角色", "All roles");
    public static readonly Text WorkHere = new("在职", "在職", "Working here");
    public static readonly Text Nobody = new("没有符合条件的同事", "沒有符合條件的同事", "Nobody matches");
    public static readonly Text NobodyHint = new("换个条件，或者邀请一位同事", "換個條件，或者邀請一位同事", "Try other words, or invite a colleague");
    public static readonly Text Details = new("基本信息", "基本資料", "Details");
    public static readonly Text Email = new("邮箱", "電子郵件", "E-mail");
    public static readonly Text EmailHint = new("用它登录", "用它登入", "Used to sign in");
    public static readonly Text Language = new("语言", "語言", "Language");
    public static readonly Text TimeZone = new("时区", "時區", "Time zone");
    public static readonly Text RolesHint = new("角色决定能看到什么、能做什么", "角色決定能看到什麼、能做什麼", "Roles decide what a person sees and may do");
    public static readonly Text Invited = new("已邀请 {0}", "已邀請 {0}", "{0} is invited");
    public static readonly Text LinkFor = new("给 {0} 的链接", "給 {0} 的連結", "Link for {0}");

    public static readonly Text LinkOnce = new(
        "这个链接只显示这一次，请复制后交给本人，用它设置密码。",
        "這個連結只顯示這一次，請複製後交給本人，用它設定密碼。",
        "This link is shown only now. Copy it and hand it to the person, who sets a password with it.");

    public static readonly Text EarlierLinksEnded = new("之前的链接已失效。", "之前的連結已失效。", "Earlier links no longer work.");

    public static readonly Text Copy = new("复制", "複製", "Copy");
    public static readonly Text Copied = new("已复制", "已複製", "Copied");
    public static readonly Text ToPerson = new("查看这位同事", "檢視這位同事", "See this colleague");
    public static readonly Text InvitationMailed = new(
        "邀请链接已经发到 {0}，7 天内有效。没收到的话，可以在同事的页面上生成新的链接。",
        "邀請連結已經寄到 {0}，7 天內有效。沒收到的話，可以在同事的頁面上產生新的連結。",
        "The link went to {0} and works for 7 days. If it does not arrive, make a new one on the colleague's page.");
    public static readonly Text InviteAnother = new("再邀请一位", "再邀請一位", "Invite another");
    public static readonly Text NewLink = new("生成设置密码的链接", "產生設定密碼的連結", "Make a link to set a password");
    public static readonly Text FactorOn = new("已开启", "已開啟", "On");
    public static readonly Text ResetFactor = new("重置两步验证", "重設兩步驟驗證", "Reset the second step");

    public static readonly Text ResetFactorAsk = new(
        "用于手机和恢复码都丢失时：验证器和恢复码作废，所有登录结束，之后凭密码登录。请先确认是本人", "用於手機和復原碼都遺失時：驗證器和復原碼作廢，所有登入結束，之後憑密碼登入。請先確認是本人",
        "For somebody who lost phone and codes: both stop working, all sign-ins end, and the password is enough until they set it up anew. Make sure it is really them who asks");

    public static readonly Text Disable = new("停用账号", "停用帳號", "Disable the account");
    public static readonly Text DisableAsk = new("停用后立即无法登录，工单仍在其名下", "停用後立即無法登入，工單仍在其名下", "They cannot sign in from now on; their cases stay theirs");
    public static readonly Text Enable = new("启用账号", "啟用帳號", "Enable the account");
    public static readonly Text Leave = new("离职", "離職", "Leaving the company");
    public static readonly Text LeaveDo = new("办理离职", "辦理離職", "Record the leaving");
    public static readonly Text LeaveAsk = new("之后不能登录，也不再出现在任何小组", "之後不能登入，也不再出現在任何小組", "From then on they cannot sign in and are in no team");
    public static readonly Text LeaveDay = new("离职日期", "離職日期", "Day of leaving");
    public static readonly Text Successor = new("未完成的工单交给", "未完成的工單交給", "Unfinished cases go to");
    public static readonly Text OwnQueues = new("放回各小组的队列", "放回各小組的佇列", "Back to the queue of each team");
    public static readonly Text QueueOf = new("{0}的队列", "{0}的佇列", "Queue of {0}");
    public static readonly Text Return = new("恢复在职", "恢復在職", "They are back");
    public static readonly Text LeftOn = new("已于 {0} 离职", "已於 {0} 離職", "Left on {0}");
    public static readonly Text Work = new("手上的工单", "手上的工單", "Open work");
    public static readonly Text NoWork = new("手上没有未完成的工单", "手上沒有未完成的工單", "No unfinished cases");
    public static readonly Text AllWork = new("查看全部", "檢視全部", "See all");
    public static readonly Text History = new("变更记录", "變更紀錄", "History");
    public static readonly Text NoHistory = new("还没有变更", "還沒有變更", "Nothing has changed yet");
    public static readonly Text NotFound = new("找不到这位同事", "找不到這位同事", "Colleague not found");
    public static readonly Text NotFoundHint = new("地址可能写错了", "網址可能寫錯了", "The address may be wrong");
    public static readonly Text Never = new("从未登录", "從未登入", "Never signed in");

    public static Text Of(PersonState state) => state switch
    {
        PersonState.Active => new("正常", "正常", "Active"),
        PersonState.Invited => new("待接受邀请", "待接受邀請", "Invited"),
        PersonState.Disabled => new("已停用", "已停用", "Disabled"),
        PersonState.Left => new("已离职", "已離職", "Left"),
    };
}
