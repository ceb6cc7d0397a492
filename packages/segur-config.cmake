# find_package(segur): the target segur::segur, the extension to link into a program.
include(CMakeFindDependencyMacro)
find_dependency(SQLite3)
include(${CMAKE_CURRENT_LIST_DIR}/segur-targets.cmake)
