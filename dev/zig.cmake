# zig.cmake: a cross compiler for every system, from one: ZIG is its program, with ZIG-ar and ZIG-ranlib beside, CIBLE the system as it names it
# (x86_64-linux-musl, aarch64-macos.11.0…), SYSTEME as CMake does (Linux, Darwin, Windows).
set(CMAKE_SYSTEM_NAME ${SYSTEME})
set(CMAKE_C_COMPILER ${ZIG} cc -target ${CIBLE})
set(CMAKE_AR ${ZIG}-ar)
set(CMAKE_RANLIB ${ZIG}-ranlib)
set(CMAKE_TRY_COMPILE_PLATFORM_VARIABLES ZIG CIBLE SYSTEME)
