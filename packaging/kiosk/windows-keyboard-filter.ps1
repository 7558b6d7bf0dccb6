# Windows Enterprise, Education and IoT Enterprise: what the keyboard of a kiosk may not do to Windows.
# Run once as administrator, after the feature "Keyboard Filter" is switched on:
#   dism /online /enable-feature /all /featurename:Client-KeyboardFilter
# Whoever is an administrator keeps all keys. Five times the left Windows key leads to the sign-in screen.
$blocked = @(
  'Ctrl+Alt+Del', 'Shift+Ctrl+Esc', 'Win+L',
  'Alt+F4', 'Ctrl+F4', 'Alt+Tab', 'Win+Tab', 'Alt+Space', 'Ctrl+Esc',
  'Windows', 'Application', 'AltWin', 'CtrlWin', 'ShiftWin', 'F21',
  'Win+U', 'LShift+LAlt+PrintScrn', 'LShift+LAlt+NumLock', 'Win++', 'Win+-',
  'Win+F1', 'Ctrl+Win+F', 'Win+Break', 'Win+E', 'Win+F', 'Win+P', 'Win+R', 'Win+D', 'Win+M',
  'Win+Home', 'Win+T', 'Win+B', 'Win+Up', 'Win+Down', 'Win+Left', 'Win+Right',
  'Win+Shift+Up', 'Win+Shift+Down', 'Win+Shift+Left', 'Win+Shift+Right', 'Win+Space', 'Win+O',
  'Win+PageUp', 'Win+PageDown', 'Win+.', 'Win+C', 'Win+I', 'Win+K', 'Win+H', 'Win+Q', 'Win+W', 'Win+Z',
  'Win+/', 'Win+J', 'Win+,', 'Win+V',
  'LaunchMail', 'LaunchMediaSelect', 'LaunchApp1', 'LaunchApp2',
  'BrowserBack', 'BrowserForward', 'BrowserRefresh', 'BrowserStop', 'BrowserSearch', 'BrowserFavorites', 'BrowserHome'
)
$namespace = 'root\standardcimv2\embedded'
foreach ($id in $blocked) {
  $key = Get-CimInstance -Namespace $namespace -ClassName WEKF_PredefinedKey -Filter "Id = '$id'"
  if ($key) { Set-CimInstance -InputObject $key -Property @{ Enabled = $true } }
  else { Write-Warning "This Windows knows no key $id" }
}
