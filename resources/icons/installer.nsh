; `keyholder` on the command line: this folder is on the path of everyone who uses Windows 10 or newer.
; A command file, because a command prompt waits for those, and hands on the exit code.
!define commandFile "$LOCALAPPDATA\Microsoft\WindowsApps\keyholder.cmd"

!macro customInstall
  ; A command file is not read as Unicode: the person's own name, which is in the path, has to stay out of it.
  StrCpy $1 "$INSTDIR"
  StrLen $2 "$LOCALAPPDATA"
  StrCpy $3 "$INSTDIR" $2
  ${if} "$3" == "$LOCALAPPDATA"
    StrCpy $1 "$INSTDIR" "" $2
    StrCpy $1 "%LOCALAPPDATA%$1"
  ${endIf}
  CreateDirectory "$LOCALAPPDATA\Microsoft\WindowsApps"
  FileOpen $0 "${commandFile}" w
  FileWrite $0 '@"$1\${APP_EXECUTABLE_FILENAME}" %*$\r$\n'
  FileWrite $0 '@exit /b %errorlevel%$\r$\n'
  FileClose $0
!macroend

!macro customUnInstall
  Delete "${commandFile}"
!macroend
